package sqlite_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// refusedUntouched opens the book of a folder, wants it refused with a code, and its file as it was.
func refusedUntouched(t *testing.T, path string, code book.Code) {
	t.Helper()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	db, err := sqlite.Open(t.Context(), filepath.Dir(path))
	if err == nil {
		_ = db.Close()
		t.Fatal("the book was opened")
	}
	if book.CodeOf(err) != code || err.Error() == "" {
		t.Errorf("refused with %s (%v), want %s", book.CodeOf(err), err, code)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file was changed from %d to %d bytes (%v)", len(before), len(after), err)
	}
}

func TestABookThatWasCutShortIsLeftAlone(t *testing.T) {
	whole, err := os.ReadFile(bookFile(soldBook(t)))
	if err != nil {
		t.Fatal(err)
	}
	sizes := []int{100, 101, 511, 512, 4095, 4096, 4097, 8192, len(whole) - 4096, len(whole) - 4095, len(whole) - 100, len(whole) - 1}
	for size := 5000; size < len(whole); size += 17_777 {
		sizes = append(sizes, size)
	}
	for _, size := range sizes {
		t.Run(fmt.Sprintf("to %d of %d bytes", size, len(whole)), func(t *testing.T) {
			refusedUntouched(t, writeBook(t, t.TempDir(), whole[:size]), sqlite.CodeCutShort)
		})
	}
	for _, size := range []int{1, 15, 16, 50, 99} {
		t.Run(fmt.Sprintf("to %d bytes, before the header's end", size), func(t *testing.T) {
			refusedUntouched(t, writeBook(t, t.TempDir(), whole[:size]), sqlite.CodeNotABook)
		})
	}
	t.Run("the control: whole it opens", func(t *testing.T) {
		db, err := sqlite.Open(t.Context(), filepath.Dir(writeBook(t, t.TempDir(), whole)))
		if err != nil {
			t.Fatal(err)
		}
		_ = db.Close()
	})
}

func TestABookOfANewerDaybookIsLeftAlone(t *testing.T) {
	path := bookFile(soldBook(t))
	closed(t, path, fmt.Sprintf("PRAGMA user_version = %d", len(sqlite.Migrations())+1))
	refusedUntouched(t, path, sqlite.CodeNewer)
}

func TestANewerDaybookCrashedAndItsVersionStillWaitsInTheLog(t *testing.T) {
	path := bookFile(soldBook(t))
	newer := testkit.Raw(t, path, "_journal_mode=WAL")
	if _, err := newer.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	copyFile(t, path, filepath.Join(dir, sqlite.FileName))
	copyFile(t, path+"-wal", filepath.Join(dir, sqlite.FileName+"-wal"))
	_, err := sqlite.Open(t.Context(), dir)
	testkit.WantRefusal(t, err, sqlite.CodeNewer, "")
}

func TestABookOnAnotherComputerIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		kind uint32
		code book.Code
	}{
		"NFS": {0x6969, sqlite.CodeNetworkPath}, "SMB": {0x517b, sqlite.CodeNetworkPath}, "SMB2": {0xfe534d42, sqlite.CodeNetworkPath},
		"CIFS": {0xff534d42, sqlite.CodeNetworkPath}, "AFS": {0x5346414f, sqlite.CodeNetworkPath}, "Ceph": {0x00c36400, sqlite.CodeNetworkPath},
		"ext4": {0xef53, ""}, "btrfs": {0x9123683e, ""}, "xfs": {0x58465342, ""}, "tmpfs": {0x01021994, ""}, "overlay": {0x794c7630, ""}, "ZFS": {0x2fc12fc1, ""},
	} {
		t.Run(name, func(t *testing.T) { testkit.WantRefusal(t, sqlite.CheckFileSystem("/srv/shop", c.kind), c.code, "") })
	}
}

func TestAFolderThatIsAFileIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "shop")
	copyFile(t, os.Args[0], path)
	_, err := sqlite.Open(t.Context(), path)
	testkit.WantRefusal(t, err, sqlite.CodeFolder, "")
}

func TestAReadOnlyBookSaysSo(t *testing.T) {
	db := testkit.Raw(t, bookFile(soldBook(t)), "mode=ro")
	_, err := db.Exec("DELETE FROM outbox")
	testkit.WantRefusal(t, sqlite.Explain(fmt.Errorf("outbox: %w", err)), sqlite.CodeReadOnly, "")
	if err := sqlite.Explain(sql.ErrConnDone); err != sql.ErrConnDone {
		t.Errorf("an error that is not of the disk became %v", err)
	}
}
