package sqlite

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/gofrs/flock"

	"daybook/backend/book"
)

// Lock keeps a second Daybook off the book. It is the system's file lock, so a crash frees it.
type Lock struct {
	file    *flock.Flock
	owner   string
	unclean bool // the one before never gave the book back
}

type owner struct {
	Host string `json:"host"`
	User string `json:"user"`
	PID  int    `json:"pid"`
}

// takeLock locks the folder's book, or says who has it. Who it is stands in a second file, because Windows lets
// nobody read a locked one.
func takeLock(dir string) (*Lock, error) {
	lock := &Lock{file: flock.New(filepath.Join(dir, "book.lock")), owner: filepath.Join(dir, "book.owner")}
	locked, err := lock.file.TryLock()
	if err != nil {
		return nil, refuseFolder(dir, err)
	}
	if !locked {
		return nil, lock.refuse()
	}
	_, err = os.Stat(lock.owner)
	lock.unclean = err == nil
	lock.sign()
	return lock, nil
}

// sign notes who has the book. It only serves the sentence another Daybook shows, so a failure is no reason to stop.
func (l *Lock) sign() {
	host, _ := os.Hostname()
	text, err := json.Marshal(owner{Host: host, User: userName(), PID: os.Getpid()})
	if err == nil {
		_ = os.WriteFile(l.owner, text, 0o600)
	}
}

func userName() string {
	if name := os.Getenv("USER"); name != "" {
		return name
	}
	return os.Getenv("USERNAME")
}

func (l *Lock) refuse() error {
	who := "another Daybook"
	var o owner
	if text, err := os.ReadFile(l.owner); err == nil && json.Unmarshal(text, &o) == nil && o.Host != "" {
		who = fmt.Sprintf("%s on %s (process %s)", o.User, o.Host, strconv.Itoa(o.PID))
	}
	return book.Refuse(CodeInUse, "", "The book is open already: %s has it. Close that window first.", who).With("who", who)
}

// Release gives the book free. The lock file stays: removing it would let two in.
func (l *Lock) Release() {
	_ = os.Remove(l.owner)
	_ = l.file.Unlock()
}

// giveUp frees a book that could not be opened. That it was not closed well before stays known.
func (l *Lock) giveUp() {
	if l.unclean {
		_ = l.file.Unlock()
		return
	}
	l.Release()
}
