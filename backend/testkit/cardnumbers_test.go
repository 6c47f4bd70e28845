package testkit_test

import (
	"os"
	"path/filepath"
	"testing"

	"daybook/backend/testkit"
)

// told is a test that only notes whether it failed.
type told struct {
	testing.TB
	failed bool
}

func (t *told) Helper()               {}
func (t *told) Errorf(string, ...any) { t.failed = true }

func TestACardNumberIsFoundInWhateverFile(t *testing.T) {
	for content, isCard := range map[string]bool{
		"paid with 4242424242424242":       true,
		"\x00\x014000 0000 0000 0002\x00":  true,
		`{"number":"5555-5555-5555-4444"}`: true,
		"Visa 4242, sandbox_1":             false,
		"at 1793360000000 by 42424242":     false,
		"124242424242424242":               false,
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "book.db-wal"), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		looked := &told{TB: t}
		testkit.NoCardNumber(looked, dir)
		if looked.failed != isCard {
			t.Errorf("%q: found %v, want %v", content, looked.failed, isCard)
		}
	}
}
