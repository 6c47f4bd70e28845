package sqlite_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
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

func TestAFileThatIsNoBookIsLeftAlone(t *testing.T) {
	for name, data := range map[string][]byte{
		"a text":                       []byte(strings.Repeat("Dear diary, today I sold a fountain pen.\n", 300)),
		"one letter":                   []byte("x"),
		"a picture":                    append([]byte{0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0}, bytes.Repeat([]byte{0xA5}, 9000)...),
		"zeros":                        make([]byte, 8192),
		"no more than the right start": []byte("SQLite format 3\x00"),
	} {
		t.Run(name, func(t *testing.T) { refusedUntouched(t, writeBook(t, t.TempDir(), data), sqlite.CodeNotABook) })
	}
	for name, statements := range map[string]string{
		"another program's database":           "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Soup')",
		"another program's, with its own mark": "PRAGMA application_id = 1196444487; PRAGMA user_version = 2; CREATE TABLE recipes (name TEXT)",
		"another program's empty one":          "PRAGMA application_id = 1196444487",
		"another program's, of our version":    "PRAGMA user_version = 2; CREATE TABLE recipes (name TEXT)",
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), sqlite.FileName)
			closed(t, path, statements)
			refusedUntouched(t, path, sqlite.CodeNotABook)
		})
	}
}

// closed makes a database with another program and ends that program.
func closed(t *testing.T, path, statements string) {
	t.Helper()
	db := testkit.Raw(t, path, "")
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// Another program crashed: its one-page file says nothing, and all it has waits in its write-ahead log.
func TestAnotherProgramsDatabaseAfterACrashIsNotTakenForANewBook(t *testing.T) {
	for _, statements := range []string{
		"CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Soup')",
		"PRAGMA user_version = 2; PRAGMA application_id = 7; CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('Soup')",
	} {
		path := filepath.Join(t.TempDir(), "recipes.db")
		other := testkit.Raw(t, path, "_journal_mode=WAL")
		if _, err := other.Exec(statements); err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		copyFile(t, path, filepath.Join(dir, sqlite.FileName))
		copyFile(t, path+"-wal", filepath.Join(dir, sqlite.FileName+"-wal"))
		db, err := sqlite.Open(t.Context(), dir)
		if err == nil {
			_ = db.Close()
		}
		testkit.WantRefusal(t, err, sqlite.CodeNotABook, "")
		left := testkit.Raw(t, filepath.Join(dir, sqlite.FileName), "mode=ro")
		if tables := testkit.Column(t, left, "SELECT name FROM sqlite_master"); len(tables) != 1 {
			t.Errorf("the other program's database now holds %v", tables)
		}
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o600); err != nil {
		t.Fatal(err)
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

func init() {
	parts["hold the book"] = func(dir string) {
		if _, err := sqlite.Open(context.Background(), dir); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println("open")
		_, _ = os.Stdin.Read(make([]byte, 1)) // until the test has seen enough
	}
}

func TestABookIsOpenInOneDaybookOnly(t *testing.T) {
	path := bookFile(soldBook(t))
	holder := partOf(t, "hold the book", filepath.Dir(path))
	stdin, err := holder.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	lines := started(t, holder)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("the other Daybook says %q", lines.Text())
	}
	refusedUntouched(t, path, sqlite.CodeInUse)
	_, err = sqlite.Open(t.Context(), filepath.Dir(path))
	if want := fmt.Sprintf("(process %d)", holder.Process.Pid); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("the refusal is %v, want %s in it", err, want)
	}
	t.Run("its end frees the book, even a violent one", func(t *testing.T) {
		_ = holder.Process.Kill()
		_ = stdin.Close()
		_ = holder.Wait()
		db, err := sqlite.Open(t.Context(), filepath.Dir(path))
		if err != nil {
			t.Fatal(err)
		}
		_ = db.Close()
	})
}

// partOf is this test's own program, playing a part in a folder.
func partOf(t *testing.T, part, dir string) *exec.Cmd {
	t.Helper()
	command := exec.CommandContext(t.Context(), os.Args[0])
	command.Env = append(os.Environ(), "DAYBOOK_TEST_PART="+part, "DAYBOOK_TEST_DIR="+dir)
	command.Stderr = os.Stderr
	return command
}

func TestAReadOnlyBookSaysSo(t *testing.T) {
	db := testkit.Raw(t, bookFile(soldBook(t)), "mode=ro")
	_, err := db.Exec("DELETE FROM outbox")
	testkit.WantRefusal(t, sqlite.Explain(fmt.Errorf("outbox: %w", err)), sqlite.CodeReadOnly, "")
	if err := sqlite.Explain(sql.ErrConnDone); err != sql.ErrConnDone {
		t.Errorf("an error that is not of the disk became %v", err)
	}
}
