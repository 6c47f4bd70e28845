package book_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
)

// roleTable is the table of the shop's rules, cell by cell.
const roleTable = `
             super_admin admin settlement disputes user external_user viewer
see          yes         yes   yes        yes      yes  -             yes
sell         yes         yes   yes        -        yes  -             -
links        yes         yes   yes        yes      yes  -             -
ownLinks     yes         yes   yes        yes      yes  yes           -
capture      yes         yes   yes        -        yes  -             -
refund       yes         yes   -          yes      -    -             -
report       yes         yes   yes        -        -    -             yes
settings     yes         yes   -          -        -    -             -
users        yes         -     -          -        -    -             -`

func TestWhoMayDoWhat(t *testing.T) {
	rows := strings.Split(strings.TrimSpace(roleTable), "\n")
	roles := strings.Fields(rows[0])
	cells := 0
	for _, row := range rows[1:] {
		fields := strings.Fields(row)
		for i, role := range roles {
			want := fields[i+1] == "yes"
			if got := book.Role(role).May(book.Permission(fields[0])); got != want {
				t.Errorf("%s may %s: %v, the table says %v", role, fields[0], got, want)
			}
			cells++
		}
	}
	if cells != 9*7 {
		t.Errorf("%d cells compared", cells)
	}
}

func TestTheNamesOfTheTableAreTheNamesInUse(t *testing.T) {
	roles := []book.Role{book.SuperAdmin, book.Admin, book.Settlement, book.Disputes, book.Clerk, book.ExternalUser, book.Viewer}
	permissions := []book.Permission{book.See, book.Sell, book.Links, book.OwnLinks, book.Capture, book.Refunds, book.Report, book.Settings, book.Users}
	rows := strings.Split(strings.TrimSpace(roleTable), "\n")
	for i, name := range strings.Fields(rows[0]) {
		if book.Role(name) != roles[i] {
			t.Errorf("column %s is not %s", name, roles[i])
		}
	}
	for i, row := range rows[1:] {
		if name := strings.Fields(row)[0]; book.Permission(name) != permissions[i] {
			t.Errorf("row %s is not %s", name, permissions[i])
		}
	}
}

func TestAStrangerMayNothing(t *testing.T) {
	for _, role := range []book.Role{"", "root", "Admin", "super admin"} {
		for _, p := range []book.Permission{book.See, book.OwnLinks, book.Users, "everything", ""} {
			if role.May(p) || book.SuperAdmin.May("everything") {
				t.Errorf("%q may %q", role, p)
			}
		}
	}
}
