package sqlite_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// twoUsersBook is a shop whose owner (1) made Kim (2) a clerk. It is closed.
func twoUsersBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	_, err := s.Shop.SaveUser(s.Ctx, shop.UserInput{Key: s.Key(), User: book.User{Name: "Kim", Role: book.Clerk}, Password: "kim's password", Own: "owner's password"})
	s.Must(err)
	s.Must(s.DB.Close())
	return s
}

// userAttacks are on who may work with the book, in the book of twoUsersBook.
var userAttacks = []attack{
	{"nobody leads any more", "UPDATE users SET role = 'admin' WHERE id = 1", "somebody may do everything", "somebody_leads"},
	{"who leads is switched off", "UPDATE users SET active = 0 WHERE id = 1", "somebody may do everything", "somebody_leads"},
	{"who did something is deleted", "DELETE FROM users WHERE id = 1", "a user is never deleted", "user_stays KEYS"},
	{"who leads is written anew as a viewer", "INSERT OR REPLACE INTO users (id, name, role) VALUES (1, 'Owner', 'viewer')", "exists already", "user_is_not_replaced"},
	{"a role that there is not", "UPDATE users SET role = 'boss' WHERE id = 1", "may do everything", "somebody_leads CHECK"},
}
