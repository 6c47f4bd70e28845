package secret

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/zalando/go-keyring"
)

const (
	idName    = "secrets.id"
	probeName = "probe"
)

// ring is the part of a keyring that is used here, so that tests can bring a silent one.
type ring interface {
	Get(service, name string) (string, error)
	Set(service, name, value string) error
	Delete(service, name string) error
}

type systemRing struct{}

func (systemRing) Get(service, name string) (string, error) { return keyring.Get(service, name) }
func (systemRing) Set(service, name, value string) error    { return keyring.Set(service, name, value) }
func (systemRing) Delete(service, name string) error        { return keyring.Delete(service, name) }

// ringStore is a Store in the system's keyring.
type ringStore struct {
	ring    ring
	service string
}

// answers tries a whole write and removal: a keyring without a collection can be read, but keeps nothing.
func (s *ringStore) answers(limit time.Duration) bool {
	_, err := within(limit, func() (string, error) {
		if err := s.ring.Set(s.service, probeName, probeName); err != nil {
			return "", err
		}
		return "", s.ring.Delete(s.service, probeName)
	})
	return err == nil
}

func (s *ringStore) Get(name string) (string, error) {
	value, err := within(callLimit, func() (string, error) { return s.ring.Get(s.service, name) })
	if errors.Is(err, keyring.ErrNotFound) {
		return "", ErrNotFound
	}
	if err != nil {
		return "", fmt.Errorf("reading %s from the keyring: %w", name, err)
	}
	return value, nil
}

func (s *ringStore) Set(name, value string) error {
	_, err := within(callLimit, func() (string, error) { return "", s.ring.Set(s.service, name, value) })
	if err != nil {
		return fmt.Errorf("keeping %s in the keyring: %w", name, err)
	}
	return nil
}

func (s *ringStore) Delete(name string) error {
	_, err := within(callLimit, func() (string, error) { return "", s.ring.Delete(s.service, name) })
	if err != nil && !errors.Is(err, keyring.ErrNotFound) {
		return fmt.Errorf("removing %s from the keyring: %w", name, err)
	}
	return nil
}

func (s *ringStore) Where() string { return Keyring }

// within returns what do returns, or ErrNoAnswer after limit. The call itself cannot be stopped and is left to end alone.
func within(limit time.Duration, do func() (string, error)) (string, error) {
	type result struct {
		value string
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := do()
		done <- result{value, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-time.After(limit):
		return "", ErrNoAnswer
	}
}

// bookID returns the random id of the book in dir, making one at the first call.
func bookID(dir string) (string, error) {
	path := filepath.Join(dir, idName)
	raw, err := os.ReadFile(path)
	if id := strings.TrimSpace(string(raw)); err == nil && id != "" {
		return id, nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("reading the book's id for the keyring: %w", err)
	}
	id := rand.Text()
	return id, writeFile(path, []byte(id+"\n"))
}
