package sqlite_test

import (
	"os"
	"path/filepath"
	"testing"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

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
