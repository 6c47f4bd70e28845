package secret_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"daybook/backend/secret"
)

func fileStore(t *testing.T, dir string) secret.Store {
	t.Helper()
	store, err := secret.OpenFile(dir)
	if err != nil {
		t.Fatal(err)
	}
	return store
}

func mustSet(t *testing.T, store secret.Store, name, value string) {
	t.Helper()
	if err := store.Set(name, value); err != nil {
		t.Fatal(err)
	}
}

func wantSecret(t *testing.T, store secret.Store, name, want string) {
	t.Helper()
	got, err := store.Get(name)
	if err != nil {
		t.Fatalf("Get(%q): %v", name, err)
	}
	if got != want {
		t.Errorf("Get(%q) = %q, want %q", name, got, want)
	}
}

func wantNone(t *testing.T, store secret.Store, name string) {
	t.Helper()
	if got, err := store.Get(name); !errors.Is(err, secret.ErrNotFound) || got != "" {
		t.Errorf("Get(%q) = %q, %v, want ErrNotFound", name, got, err)
	}
}

func TestThePasswordIsThereAfterARestart(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new folder")
	store := fileStore(t, dir)
	wantNone(t, store, "smtp")
	mustSet(t, store, "smtp", "first")
	mustSet(t, store, "smtp", "Пароль κωδικός 密碼 \"'\n\x00🔑")
	mustSet(t, store, "stripe", strings.Repeat("k", 10*1024))

	again := fileStore(t, dir)
	wantSecret(t, again, "smtp", "Пароль κωδικός 密碼 \"'\n\x00🔑")
	wantSecret(t, again, "stripe", strings.Repeat("k", 10*1024))
	if again.Where() != secret.File {
		t.Errorf("Where() = %q", again.Where())
	}
}

func TestADeletedPasswordIsGoneAndTheOtherStays(t *testing.T) {
	dir := t.TempDir()
	store := fileStore(t, dir)
	mustSet(t, store, "smtp", "mail password")
	mustSet(t, store, "stripe", "card key")
	for range 2 {
		if err := store.Delete("smtp"); err != nil {
			t.Fatal(err)
		}
	}
	wantNone(t, fileStore(t, dir), "smtp")
	wantSecret(t, fileStore(t, dir), "stripe", "card key")
}

func TestTheFileDoesNotShowThePassword(t *testing.T) {
	dir := t.TempDir()
	mustSet(t, fileStore(t, dir), "smtp account", "correct horse battery")
	for _, entry := range entries(t, dir) {
		content := read(t, filepath.Join(dir, entry.Name()))
		for _, clear := range []string{"correct horse battery", "smtp account"} {
			if bytes.Contains(content, []byte(clear)) {
				t.Errorf("%s shows %q", entry.Name(), clear)
			}
		}
	}
}

func TestOnlyTheOwnerMayReadTheFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such modes")
	}
	dir := t.TempDir()
	store := fileStore(t, dir)
	mustSet(t, store, "smtp", "one")
	mustSet(t, store, "smtp", "two")
	found := entries(t, dir)
	if len(found) != 2 {
		t.Errorf("%d files, want the sealed one and its key", len(found))
	}
	for _, entry := range found {
		info, err := entry.Info()
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %o", entry.Name(), info.Mode().Perm())
		}
	}
}

func TestADamagedFileIsReportedAndLeftAlone(t *testing.T) {
	damages := map[string]func(t *testing.T, dir string){
		"a flipped byte": func(t *testing.T, dir string) {
			content := read(t, filepath.Join(dir, "secrets.age"))
			content[len(content)-1] ^= 1
			write(t, filepath.Join(dir, "secrets.age"), content)
		},
		"cut short": func(t *testing.T, dir string) {
			content := read(t, filepath.Join(dir, "secrets.age"))
			write(t, filepath.Join(dir, "secrets.age"), content[:len(content)-20])
		},
		"empty":         func(t *testing.T, dir string) { write(t, filepath.Join(dir, "secrets.age"), nil) },
		"another's key": func(t *testing.T, dir string) { swapKey(t, dir) },
		"a damaged key": func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, "secrets.key"), []byte("AGE-SECRET-KEY-1SPOILT"))
		},
		"no key": func(t *testing.T, dir string) {
			if err := os.Remove(filepath.Join(dir, "secrets.key")); err != nil {
				t.Fatal(err)
			}
		},
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			mustSet(t, fileStore(t, dir), "smtp", "battery")
			damage(t, dir)
			before := snapshot(t, dir)
			store := fileStore(t, dir)
			_, getErr := store.Get("smtp")
			for _, err := range []error{getErr, store.Set("smtp", "new"), store.Delete("smtp")} {
				wantUnreadable(t, err)
			}
			if after := snapshot(t, dir); after != before {
				t.Error("the damaged files were changed")
			}
		})
	}
}

func wantUnreadable(t *testing.T, err error) {
	t.Helper()
	if !errors.Is(err, secret.ErrUnreadable) {
		t.Errorf("got %v, want ErrUnreadable", err)
		return
	}
	for _, leak := range []string{"battery", "SPOILT"} {
		if strings.Contains(err.Error(), leak) {
			t.Errorf("the error tells %q: %v", leak, err)
		}
	}
}

func TestTwoHandsAtOnceLoseNothing(t *testing.T) {
	store := fileStore(t, t.TempDir())
	names := []string{"a", "b", "c", "d", "e", "f"}
	var hands sync.WaitGroup
	for _, name := range names {
		hands.Go(func() {
			if err := store.Set(name, "value of "+name); err != nil {
				t.Error(err)
			}
		})
	}
	hands.Wait()
	for _, name := range names {
		wantSecret(t, store, name, "value of "+name)
	}
}

// swapKey puts the key of another book in the place of this one's.
func swapKey(t *testing.T, dir string) {
	t.Helper()
	other := t.TempDir()
	mustSet(t, fileStore(t, other), "smtp", "other")
	write(t, filepath.Join(dir, "secrets.key"), read(t, filepath.Join(other, "secrets.key")))
}

func snapshot(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	for _, entry := range entries(t, dir) {
		all.WriteString(entry.Name() + "\n" + string(read(t, filepath.Join(dir, entry.Name()))))
	}
	return all.String()
}

func entries(t *testing.T, dir string) []os.DirEntry {
	t.Helper()
	found, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func write(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}
