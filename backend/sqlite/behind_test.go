package sqlite_test

import (
	"slices"
	"strings"
	"testing"

	"daybook/backend/testkit"
)

// Where several guards must go for a forgery to work, each of them alone refuses it.
func TestBehindAGuardStandsAnother(t *testing.T) {
	for _, c := range scenes {
		path := bookFile(c.book(t))
		for _, a := range slices.Concat(c.attacks...) {
			for n, last := range strings.Fields(a.guard) {
				others := slices.Delete(strings.Fields(a.guard), n, n+1)
				if len(others) == 0 {
					continue
				}
				t.Run(a.name+", "+last, func(t *testing.T) {
					db := testkit.Raw(t, copyOf(t, path), otherProgram+"&_sync=OFF")
					unguard(t, db, strings.Join(others, " "))
					if try(db, a.statements) == nil {
						t.Error("it does not refuse")
					}
				})
			}
		}
	}
}
