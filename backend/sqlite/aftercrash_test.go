package sqlite_test

import (
	"os"
	"path/filepath"
	"testing"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// crashed leaves the sign that a Daybook ended without giving the book back.
func crashed(t *testing.T, path string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "book.owner"), []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// damaged is a book with zeros over the pages of an index, which no list of this test reads.
func damaged(t *testing.T) string {
	t.Helper()
	path := bookFile(soldBook(t))
	raw := testkit.Raw(t, path, "mode=ro")
	var page int
	if err := raw.QueryRow("SELECT rootpage FROM sqlite_master WHERE name = 'payments_of_customer'").Scan(&page); err != nil {
		t.Fatal(err)
	}
	_ = raw.Close()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	clear(data[(page-1)*4096 : page*4096])
	return writeBook(t, t.TempDir(), data)
}

func TestAfterACrashTheWholeBookIsChecked(t *testing.T) {
	check := func(path string) error {
		db, err := sqlite.Open(t.Context(), filepath.Dir(path))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = db.Close() }()
		return db.CheckAfterCrash(t.Context())
	}
	t.Run("a sound one goes on", func(t *testing.T) {
		path := bookFile(soldBook(t))
		crashed(t, path)
		testkit.WantRefusal(t, check(path), "", "")
	})
	t.Run("damage is found", func(t *testing.T) {
		path := damaged(t)
		crashed(t, path)
		testkit.WantRefusal(t, check(path), sqlite.CodeDamaged, "")
		t.Run("the control: after a good end nobody looks", func(t *testing.T) {
			testkit.WantRefusal(t, check(path), "", "")
		})
	})
	t.Run("also when it could not be opened in between", func(t *testing.T) {
		path := damaged(t)
		crashed(t, path)
		whole, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		refusedUntouched(t, writeBook(t, filepath.Dir(path), whole[:9000]), sqlite.CodeCutShort)
		writeBook(t, filepath.Dir(path), whole)
		testkit.WantRefusal(t, check(path), sqlite.CodeDamaged, "")
	})
}
