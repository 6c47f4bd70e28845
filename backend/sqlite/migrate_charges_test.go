package sqlite_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// TestOrdersCardsAreKept gives a book its table of charges back as it was before charges without an order, and updates it again.
func TestOrdersCardsAreKept(t *testing.T) {
	const ordersAlone, sinceThen = 13 - 1, 15 - 1
	path := bookFile(cardBook(t))
	raw := testkit.Raw(t, path, otherProgram)
	const guards = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name = 'charges' ORDER BY name"
	before, guarded := testkit.Dump(t, raw), testkit.Column(t, raw, guards)

	first := sqlite.Migrations()[ordersAlone]
	table := first[strings.Index(first, "CREATE TABLE charges ("):strings.Index(first, "CREATE TABLE payments (")]
	was := regexp.MustCompile(`(?s)CREATE TRIGGER charge_.*?END;`).FindAllString(first, -1)
	for _, statements := range []string{
		"PRAGMA foreign_keys = OFF",
		"CREATE TEMP TABLE today AS SELECT * FROM charges; DROP TABLE charges; " + table,
		"INSERT INTO charges SELECT " + strings.Join(testkit.Column(t, raw, "SELECT '\"' || name || '\"' FROM pragma_table_info('charges')")[:25], ", ") + " FROM today; DROP TABLE today; " + strings.Join(was, "\n"),
		sqlite.Migrations()[sinceThen],
		"PRAGMA foreign_keys = ON",
	} {
		if _, err := raw.Exec(statements); err != nil {
			t.Fatal(err)
		}
	}
	if after := testkit.Dump(t, raw); after != before {
		t.Errorf("the book was\n%s\nand is\n%s", before, after)
	}
	if now := testkit.Column(t, raw, guards); !slices.Equal(now, guarded) || len(was) != 7 {
		t.Errorf("%d guards came back; now they are %q", len(was), now)
	}
	if lost := testkit.Column(t, raw, `SELECT "table" FROM pragma_foreign_key_check`); len(lost) > 0 {
		t.Errorf("rows are named that are not in %v", lost)
	}
	testkit.WantSound(t, raw)
}
