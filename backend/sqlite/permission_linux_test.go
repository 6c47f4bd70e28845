package sqlite_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// asNobody takes the rights over files away from this test, which root would have over every file. They are a thread's.
func asNobody(t *testing.T) {
	t.Helper()
	runtime.LockOSThread()
	if err := unix.Setfsuid(65534); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = unix.Setfsuid(os.Getuid())
		runtime.UnlockOSThread()
	})
}

// shared makes a path with these rights, and the folders above it open to everybody.
func shared(t *testing.T, path string, rights os.FileMode) {
	t.Helper()
	above := filepath.Dir(path)
	for _, err := range []error{os.Chmod(path, rights), os.Chmod(above, 0o755), os.Chmod(filepath.Dir(above), 0o755)} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func shareAll(t *testing.T, dir string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "book.*"))
	if err != nil || len(files) < 2 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		shared(t, file, 0o666)
	}
}

func TestABookThatMayNotBeWrittenIsLeftAlone(t *testing.T) {
	path := bookFile(soldBook(t))
	shareAll(t, filepath.Dir(path))
	shared(t, path, 0o444)
	asNobody(t)
	refusedUntouched(t, path, sqlite.CodeReadOnly)
}

func TestAFolderThatMayNotBeWrittenIsRefused(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "shop")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	shared(t, dir, 0o555)
	asNobody(t)
	_, err := sqlite.Open(t.Context(), dir)
	testkit.WantRefusal(t, err, sqlite.CodeFolder, "")
	_, err = sqlite.Open(t.Context(), filepath.Join(dir, "new"))
	testkit.WantRefusal(t, err, sqlite.CodeFolder, "")
}

// A USB stick that was locked: everything is there and readable, but nothing new can be made beside the book.
func TestABookWhoseFolderMayNotBeWrittenIsLeftAlone(t *testing.T) {
	path := bookFile(soldBook(t))
	dir := filepath.Dir(path)
	shareAll(t, dir)
	shared(t, dir, 0o555)
	asNobody(t)
	refusedUntouched(t, path, sqlite.CodeReadOnly)
}
