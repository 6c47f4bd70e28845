package sqlite_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestANewBookHasEveryStep(t *testing.T) {
	dir := t.TempDir()
	db, err := sqlite.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	version, err := db.Version(t.Context())
	if err != nil || version != len(sqlite.Migrations()) {
		t.Fatalf("version %d of %d, %v", version, len(sqlite.Migrations()), err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	raw := testkit.Raw(t, filepath.Join(dir, sqlite.FileName), "mode=ro")
	if mark := testkit.Column(t, raw, "PRAGMA application_id")[0]; mark != "1145133378" { // "DAYB"
		t.Errorf("the file's mark is %s", mark)
	}
	if files := backups(t, dir); len(files) != 0 {
		t.Errorf("a new book was copied: %v", files)
	}
}

func backups(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "backups", "*"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// next is today's steps and one more.
func next(step string) []string { return append(sqlite.Migrations(), step) }

func TestAnUpdateKeepsACopyOfTheBookBefore(t *testing.T) {
	s := soldBook(t)
	s.Open()
	before := testkit.Dump(t, testkit.Raw(t, bookFile(s), "mode=ro"))
	s.Must(s.DB.Migrate(s.Ctx, next("CREATE TABLE coupons (code TEXT PRIMARY KEY) STRICT")))
	version, err := s.DB.Version(s.Ctx)
	s.Must(err)
	if version != len(sqlite.Migrations())+1 {
		t.Errorf("version %d", version)
	}
	files := backups(t, s.Dir)
	if len(files) != 1 || !strings.HasPrefix(filepath.Base(files[0]), "before-update-") || !strings.HasSuffix(files[0], ".daybook") {
		t.Fatalf("the copies are %v", files)
	}
	if copied := testkit.Dump(t, testkit.Raw(t, files[0], "mode=ro")); copied != before {
		t.Errorf("the copy holds\n%s\nthe book held\n%s", copied, before)
	}
	t.Run("and the copy is a book", func(t *testing.T) {
		db, err := sqlite.Open(t.Context(), filepath.Dir(copyOf(t, files[0])))
		if err != nil {
			t.Fatal(err)
		}
		_ = db.Close()
	})
}

func TestFromTheFirstVersionToTheSecond(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, sqlite.FileName)
	closed(t, path, "PRAGMA journal_mode = WAL; BEGIN; "+sqlite.Migrations()[0]+"; PRAGMA application_id = 1145133378; PRAGMA user_version = 1; COMMIT")
	db, err := sqlite.Open(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if version, err := db.Version(t.Context()); err != nil || version != len(sqlite.Migrations()) {
		t.Errorf("version %d, %v", version, err)
	}
	if files := backups(t, dir); len(files) != 1 {
		t.Errorf("the copies are %v", files)
	}
	raw := testkit.Raw(t, path, "mode=ro")
	if guards := testkit.Column(t, raw, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name = 'entry_keeps'"); len(guards) != 1 {
		t.Error("the guards are not there")
	}
}

func TestAFailedUpdateLeavesTheBookAsItWas(t *testing.T) {
	for name, c := range map[string]struct{ step, reason string }{
		"wrong half way": {"CREATE TABLE coupons (code TEXT) STRICT; ALTER TABLE customers ADD COLUMN tier TEXT; SELECT nonsense", "nonsense"},
		"it doubles the postings": {
			"DROP TRIGGER posting_is_in_time; INSERT INTO postings SELECT entry_id, position + 100, account, customer_id, invoice_id, tax_rate, currency, amount FROM postings",
			"the journal was",
		},
		"it moves money between accounts": {"DROP TRIGGER posting_keeps; UPDATE postings SET account = 'bank' WHERE account = 'cash'", "the journal was"},
		"it loses postings":               {"DROP TRIGGER posting_stays; DELETE FROM postings", "the journal was"},
		"it leaves a line without its invoice": {
			"PRAGMA defer_foreign_keys = 1; DROP TRIGGER issued_invoice_stays; DELETE FROM entries WHERE 0; DELETE FROM invoices WHERE id = 3", "invoice",
		},
		"it trips over a guard": {"UPDATE payments SET note = upper(note)", "a payment never changes"},
	} {
		t.Run(name, func(t *testing.T) {
			s := soldBook(t)
			s.Open()
			raw := testkit.Raw(t, bookFile(s), "mode=ro")
			before, schema := testkit.Dump(t, raw), testkit.Column(t, raw, "SELECT coalesce(sql, name) FROM sqlite_master ORDER BY name")
			err := s.DB.Migrate(s.Ctx, next(c.step))
			if err == nil || !strings.Contains(err.Error(), c.reason) {
				t.Errorf("got %v, want %q in it", err, c.reason)
			}
			if after := testkit.Dump(t, raw); after != before {
				t.Errorf("the book was\n%s\nand is\n%s", before, after)
			}
			if after := testkit.Column(t, raw, "SELECT coalesce(sql, name) FROM sqlite_master ORDER BY name"); strings.Join(after, "\n") != strings.Join(schema, "\n") {
				t.Error("tables or guards were changed")
			}
			version, err := s.DB.Version(s.Ctx)
			s.Must(err)
			if version != len(sqlite.Migrations()) {
				t.Errorf("version %d", version)
			}
			s.Reopen()
			s.Issue(1, testkit.Line("Novel", 2490))
		})
	}
}

func TestAFileOfAnUpdateThatCouldNotBeCopiedStaysAsItWas(t *testing.T) {
	s := soldBook(t)
	s.Must(os.WriteFile(filepath.Join(s.Dir, "backups"), []byte("a file where the folder should be"), 0o600))
	s.Open()
	err := s.DB.Migrate(s.Ctx, next("CREATE TABLE coupons (code TEXT) STRICT"))
	testkit.WantRefusal(t, err, sqlite.CodeFolder, "")
	version, err := s.DB.Version(s.Ctx)
	s.Must(err)
	if version != len(sqlite.Migrations()) {
		t.Errorf("updated without a copy, to version %d", version)
	}
}

func TestACopyHasWhatIsStillInTheLog(t *testing.T) {
	s := testkit.NewShop(t)
	s.DB.Exec(t, "PRAGMA wal_autocheckpoint = 0")
	for range 20 {
		s.Collect(s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490)).ID, 1000)
	}
	bare := testkit.Raw(t, copyOf(t, bookFile(s)), "mode=ro&immutable=1")
	path := filepath.Join(t.TempDir(), "copy.daybook")
	s.Must(s.DB.Copy(s.Ctx, path))
	copied := testkit.Raw(t, path, "mode=ro")
	if got := testkit.Column(t, copied, "SELECT count(*) FROM payments")[0]; got != "20" {
		t.Errorf("the copy has %s payments", got)
	}
	if want, got := testkit.Dump(t, testkit.Raw(t, bookFile(s), "mode=ro")), testkit.Dump(t, copied); got != want {
		t.Errorf("the copy holds\n%s\nthe book\n%s", got, want)
	}
	if leftovers, _ := filepath.Glob(path + ".*"); len(leftovers) != 0 {
		t.Errorf("beside the copy lie %v", leftovers)
	}
	t.Run("the control: a bare copy of the file has less", func(t *testing.T) {
		var payments int
		err := bare.QueryRow("SELECT count(*) FROM payments").Scan(&payments)
		if err == nil && payments == 20 {
			t.Error("nothing was waiting in the log, so the test shows nothing")
		}
	})
	t.Run("the copy opens as a book, and goes on", func(t *testing.T) {
		s.Must(s.DB.Close())
		s.Dir = filepath.Dir(copyOf(t, path))
		s.Open()
		if invoice := s.Issue(1, testkit.Line("Novel", 2490)); invoice.Number != "INV-2026-00021" {
			t.Errorf("the next invoice is %s", invoice.Number)
		}
	})
}

func TestACopyWithADamagedPageIsNotTakenForOne(t *testing.T) {
	s := testkit.NewShop(t)
	path := filepath.Join(t.TempDir(), "copy.daybook")
	s.Must(s.DB.Copy(s.Ctx, path))
	s.Must(sqlite.CheckCopy(s.Ctx, path))
	data, err := os.ReadFile(path)
	s.Must(err)
	for page := 4096 * 5; page < 4096*30; page += 4096 {
		for i := range 200 {
			data[page+i] ^= 0xFF
		}
	}
	s.Must(os.WriteFile(path, data, 0o600))
	if err := sqlite.CheckCopy(s.Ctx, path); err == nil {
		t.Error("nobody noticed")
	}
}

func TestAFolderMayHaveAnyName(t *testing.T) {
	for _, name := range []string{"Shop #1", "100% Wolle", "50%41", "Was? Wo?", "Lädchen Ελένη 店", "a&_fk=0", "it's"} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), name)
			db, err := sqlite.Open(t.Context(), dir)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = db.Close() }()
			if err := db.Copy(t.Context(), filepath.Join(dir, "copy.daybook")); err != nil {
				t.Error(err)
			}
			files, err := os.ReadDir(dir)
			if err != nil || len(files) != 6 { // book, its log and index, lock, owner, copy
				t.Errorf("in the folder are %v, %v", files, err)
			}
			if beside, err := os.ReadDir(filepath.Dir(dir)); err != nil || len(beside) != 1 {
				t.Errorf("beside it are %v, %v", beside, err)
			}
		})
	}
}

func TestACopyThatCannotBeWrittenLeavesNothing(t *testing.T) {
	s := testkit.NewShop(t)
	path := filepath.Join(t.TempDir(), "no such folder", "copy.daybook")
	if err := s.DB.Copy(s.Ctx, path); err == nil {
		t.Fatal("copied into a folder that is not there")
	}
}
