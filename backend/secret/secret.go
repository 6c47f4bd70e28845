// Package secret keeps passwords and keys out of the book: in the system's keyring where there is one, else in a sealed file
// in the data folder. What it returns must never be written to the book, a log or an error.
package secret

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Where a Store keeps its values, as Where reports it.
const (
	Keyring = "keyring"
	File    = "file"
)

var (
	// ErrNotFound means that no secret of that name is kept.
	ErrNotFound = errors.New("no such secret is kept")
	// ErrNoAnswer means that the system's keyring stayed silent, for example because it is locked.
	ErrNoAnswer = errors.New("the system's keyring does not answer; is it locked?")
	// ErrUnreadable means that the sealed file or its key is missing or damaged. Neither is changed then; moving both away
	// and entering the passwords again puts things right.
	ErrUnreadable = errors.New("the stored passwords cannot be read; move secrets.age and secrets.key away and enter the passwords again")
)

// Store keeps named secrets, each a text of any kind. It may be used from several goroutines.
type Store interface {
	// Get returns the secret of that name, or ErrNotFound.
	Get(name string) (string, error)
	// Set keeps value under name, replacing what was there.
	Set(name, value string) error
	// Delete forgets the secret of that name; that there is none is not an error.
	Delete(name string) error
	// Where says where the secrets are: Keyring or File.
	Where() string
}

const (
	probeLimit = 2 * time.Second
	// A locked keyring asks for its password first, and a person needs time to type it.
	callLimit = time.Minute
)

// Open returns the store of the book in dir, which it creates if need be. It is the system's keyring, if that answers
// within two seconds, and the sealed file of OpenFile otherwise. Once a book has a sealed file it stays with it, so that a
// secret is never looked for in the wrong place. The keyring's entries carry an id kept in dir: two books don't mix, and a
// book that is moved takes its id along.
func Open(dir string) (Store, error) {
	return open(dir, systemRing{}, probeLimit)
}

func open(dir string, r ring, limit time.Duration) (Store, error) {
	if _, err := os.Stat(filepath.Join(dir, sealedName)); err == nil {
		return OpenFile(dir)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder for secrets: %w", err)
	}
	id, err := bookID(dir)
	if err != nil {
		return nil, err
	}
	store := &ringStore{ring: r, service: "Daybook " + id}
	if !store.answers(limit) {
		return OpenFile(dir)
	}
	return store, nil
}
