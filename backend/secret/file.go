package secret

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"filippo.io/age"
)

const (
	sealedName = "secrets.age"
	keyName    = "secrets.key"
)

// fileStore is a Store in one sealed file. The mutex makes reading, changing and writing it one step.
type fileStore struct {
	dir string
	mu  sync.Mutex
}

// OpenFile returns a store in dir/secrets.age, encrypted with age to the X25519 key in dir/secrets.key; both files are
// readable by their owner alone (mode 0600; on Windows and on a USB stick the folder's own rights count).
//
// This protects from somebody who gets hold of the sealed file without its key (a copy in a mail or in a shared folder),
// from a glance at the file, and from other users of this computer. It does not protect from somebody who can read both
// files: whoever has the whole folder, or runs programs as its owner, can read the secrets. A keyring does better.
//
// One program at a time may use it.
func OpenFile(dir string) (Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder for secrets: %w", err)
	}
	return &fileStore{dir: dir}, nil
}

func (s *fileStore) Where() string { return File }

func (s *fileStore) Get(name string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	values, err := s.load()
	if err != nil {
		return "", err
	}
	value, ok := values[name]
	if !ok {
		return "", ErrNotFound
	}
	return value, nil
}

func (s *fileStore) Set(name, value string) error {
	return s.change(func(values map[string]string) { values[name] = value })
}

func (s *fileStore) Delete(name string) error {
	return s.change(func(values map[string]string) { delete(values, name) })
}

func (s *fileStore) change(edit func(map[string]string)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	values, err := s.load()
	if err != nil {
		return err
	}
	edit(values)
	return s.save(values)
}

// load returns all secrets; a store that was never written to is empty.
func (s *fileStore) load() (map[string]string, error) {
	sealed, err := os.ReadFile(filepath.Join(s.dir, sealedName))
	if errors.Is(err, fs.ErrNotExist) {
		return map[string]string{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the stored passwords: %w", err)
	}
	key, err := s.key()
	if err != nil {
		return nil, err
	}
	values, err := unseal(sealed, key)
	if err != nil {
		return nil, fmt.Errorf("%w (%v)", ErrUnreadable, err)
	}
	return values, nil
}

func (s *fileStore) save(values map[string]string) error {
	key, err := s.key()
	if errors.Is(err, fs.ErrNotExist) {
		key, err = s.newKey()
	}
	if err != nil {
		return err
	}
	sealed, err := seal(values, key)
	if err != nil {
		return fmt.Errorf("sealing the passwords: %w", err)
	}
	return writeFile(filepath.Join(s.dir, sealedName), sealed)
}

func (s *fileStore) key() (*age.X25519Identity, error) {
	raw, err := os.ReadFile(filepath.Join(s.dir, keyName))
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrUnreadable, err)
	}
	key, err := age.ParseX25519Identity(string(bytes.TrimSpace(raw)))
	if err != nil {
		// age's own error may quote the key.
		return nil, fmt.Errorf("%w (%s is damaged)", ErrUnreadable, keyName)
	}
	return key, nil
}

func (s *fileStore) newKey() (*age.X25519Identity, error) {
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, fmt.Errorf("making a key for the passwords: %w", err)
	}
	return key, writeFile(filepath.Join(s.dir, keyName), []byte(key.String()+"\n"))
}

func seal(values map[string]string, key *age.X25519Identity) ([]byte, error) {
	var sealed bytes.Buffer
	w, err := age.Encrypt(&sealed, key.Recipient())
	if err != nil {
		return nil, err
	}
	if err := json.NewEncoder(w).Encode(values); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return sealed.Bytes(), nil
}

func unseal(sealed []byte, key *age.X25519Identity) (map[string]string, error) {
	r, err := age.Decrypt(bytes.NewReader(sealed), key)
	if err != nil {
		return nil, err
	}
	// The whole text first: its end proves that nothing was cut off.
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	values := map[string]string{}
	if err := json.Unmarshal(text, &values); err != nil {
		return nil, errors.New("its content is not a list of secrets")
	}
	return values, nil
}
