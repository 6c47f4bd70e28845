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
	s.Must(s.DB.Migrate(s.Ctx, next("CREATE TABLE loyalty_cards (code TEXT PRIMARY KEY) STRICT")))
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
		"wrong half way": {"CREATE TABLE loyalty_cards (code TEXT) STRICT; ALTER TABLE customers ADD COLUMN tier TEXT; SELECT nonsense", "nonsense"},
		"it doubles the postings": {
			"DROP TRIGGER posting_is_in_time; DROP TRIGGER posting_opens_invoice; DROP TRIGGER posting_counts_for_invoice; INSERT INTO postings SELECT entry_id, position + 100, account, customer_id, invoice_id, tax_rate, currency, amount FROM postings",
			"the journal was",
		},
		"it moves money between accounts": {"DROP TRIGGER posting_keeps; UPDATE postings SET account = 'bank' WHERE account = 'cash'", "the journal was"},
		"it loses postings":               {"DROP TRIGGER posting_stays; DELETE FROM postings", "the journal was"},
		"it leaves a line without its invoice": {
			"DELETE FROM invoices WHERE id = 3", "invoice_lines name a row of invoices",
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
			if !s.DB.ForeignKeys(t) {
				t.Error("a row could lose the one it names")
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
	err := s.DB.Migrate(s.Ctx, next("CREATE TABLE loyalty_cards (code TEXT) STRICT"))
	testkit.WantRefusal(t, err, sqlite.CodeFolder, "")
	version, err := s.DB.Version(s.Ctx)
	s.Must(err)
	if version != len(sqlite.Migrations()) {
		t.Errorf("updated without a copy, to version %d", version)
	}
}
