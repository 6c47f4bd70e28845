package sqlite_test

import (
	"path/filepath"
	"strings"
	"testing"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

const safe = "_journal_mode=WAL&_sync=FULL&_fk=1&_rt=1&_busy_timeout=5000"

func TestABookRefusesToRunUnsafely(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book")
	if err := sqlite.CheckPragmas(t.Context(), path, safe); err != nil {
		t.Fatalf("the safe settings are refused: %v", err)
	}
	for setting, pragma := range map[string]string{
		"_journal_mode=WAL": "journal_mode", "_sync=FULL": "synchronous", "_fk=1": "foreign_keys", "_rt=1": "recursive_triggers", "_busy_timeout=5000": "busy_timeout",
	} {
		t.Run("without "+setting, func(t *testing.T) {
			for name, options := range map[string]string{"left out": "", "set otherwise": otherwise[pragma]} {
				options = strings.Replace(safe, setting, options, 1)
				// A file of its own: the journal mode stays in it.
				err := sqlite.CheckPragmas(t.Context(), filepath.Join(t.TempDir(), "book"), options)
				// This build has foreign keys on from the start, so leaving that word out does no harm.
				if harmless := name == "left out" && (pragma == "foreign_keys" || pragma == "busy_timeout"); harmless != (err == nil) {
					t.Errorf("%s: %v", name, err)
				} else if err != nil && !strings.Contains(err.Error(), pragma) {
					t.Errorf("%s: %v does not say %s", name, err, pragma)
				}
			}
		})
	}
}

var otherwise = map[string]string{
	"journal_mode": "_journal_mode=DELETE", "synchronous": "_sync=NORMAL", "foreign_keys": "_fk=0", "recursive_triggers": "_rt=0", "busy_timeout": "_busy_timeout=0",
}

func TestTheListsCannotWrite(t *testing.T) {
	s := testkit.NewShop(t)
	_, recorder := s.DB.Record()
	if _, err := recorder.ExecContext(s.Ctx, "UPDATE customers SET name = 'x'"); err == nil {
		t.Fatal("the pool that reads has written")
	}
}
