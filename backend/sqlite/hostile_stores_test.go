package sqlite_test

import (
	"testing"

	"daybook/backend/testkit"
)

// twoStoresBook is a shop with S1 (1), which sold something, and HARBOUR (2), which is archived. It is closed.
func twoStoresBook(t testing.TB) *testkit.Shop {
	t.Helper()
	s := testkit.NewShop(t)
	s.Issue(s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	_, err := s.Shop.ArchiveStore(s.Ctx, s.AddStore("HARBOUR").ID, true)
	s.Must(err)
	s.Must(s.DB.Close())
	return s
}

// storeAttacks are on the stores, in the book of twoStoresBook.
var storeAttacks = []attack{
	{"a store is deleted", "DELETE FROM stores WHERE id = 2", "a store is never deleted", "store_stays KEYS"},
	{"a store is written anew", "INSERT OR REPLACE INTO stores SELECT * FROM stores WHERE id = 2", "exists already", ""},
	{"a store takes another's ID by force", "UPDATE OR REPLACE stores SET code = 'HARBOUR' WHERE id = 1", "this store ID is taken", "store_code_is_free KEYS"},
	{"the last store in use is archived", "UPDATE stores SET archived = 1 WHERE id = 1", "some store is in use", "some_store_is_used"},
	{"an ID with a space", "UPDATE stores SET code = 'S 1' WHERE id = 1", "CHECK", "CHECK"},
}
