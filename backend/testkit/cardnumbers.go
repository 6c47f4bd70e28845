package testkit

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// testNumber is a number of those that card networks publish for tests, as the sandbox takes them, whole or in groups of four.
var testNumber = regexp.MustCompile(`(^|[^0-9])(4242|4000|5555)([ -]?[0-9]{4}){3}([^0-9]|$)`)

// NoCardNumber fails the test if a test card's number stands in a file below a folder: in the book, a copy of it, or beside it. In a
// folder that is gone there is none.
func NoCardNumber(t testing.TB, dir string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		if found := testNumber.Find(data); found != nil {
			t.Errorf("%s holds the card number %q", filepath.Base(path), found)
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("look for card numbers: %v", err)
	}
}
