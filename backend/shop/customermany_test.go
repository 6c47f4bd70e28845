package shop_test

import (
	"reflect"
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

func TestTagsAndCustomFieldsAreKeptWithTheCustomer(t *testing.T) {
	s := testkit.NewShop(t)
	anna, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{
		Name: "Anna", Tags: []string{"VIP", "abroad"}, CustomFields: []book.CustomField{{Name: "Shoe size", Value: "38"}, {Name: "Birthday", Value: "4 May"}},
	}, s.Key())
	s.Must(err)
	s.Reopen()
	found, err := s.DB.Customer(s.Ctx, anna.ID)
	s.Must(err)
	if !reflect.DeepEqual(found, anna) || !slices.Equal(found.Tags, []string{"abroad", "VIP"}) || found.CustomFields[0].Name != "Shoe size" {
		t.Errorf("read back: %+v, saved: %+v", found, anna)
	}
	found.Tags, found.CustomFields = []string{"Vip"}, found.CustomFields[1:]
	changed, err := s.Shop.SaveCustomer(s.Ctx, found, s.Key())
	s.Must(err)
	if !slices.Equal(changed.Tags, []string{"Vip"}) || !slices.Equal(changed.CustomFields, []book.CustomField{{Name: "Birthday", Value: "4 May"}}) {
		t.Errorf("changed: %+v", changed)
	}
	if bert := s.Customer("Bert"); bert.Tags == nil || bert.CustomFields == nil {
		t.Error("the screen expects empty lists")
	}
}

func tags(s *testkit.Shop, ids ...int64) [][]string {
	s.T.Helper()
	var all [][]string
	for _, id := range ids {
		customer, err := s.DB.Customer(s.Ctx, id)
		s.Must(err)
		all = append(all, customer.Tags)
	}
	return all
}

func TestManyAreTaggedTogether(t *testing.T) {
	s := testkit.NewShop(t)
	anna, bert, cleo := s.Customer("Anna"), s.Customer("Bert"), s.Customer("Cleo")
	s.Must(s.Shop.TagMany(s.Ctx, []int64{anna.ID}, "vip", true))
	s.Must(s.Shop.TagMany(s.Ctx, []int64{anna.ID, bert.ID, bert.ID}, "  VIP ", true))
	if got := tags(s, anna.ID, bert.ID, cleo.ID); !reflect.DeepEqual(got, [][]string{{"vip"}, {"VIP"}, {}}) {
		t.Errorf("tagged: %q", got)
	}
	page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{Search: "vip"}, "EUR", "2026-03-02")
	if err != nil || len(page.Rows) != 2 {
		t.Errorf("the search finds %+v, %v", page.Rows, err)
	}
	_, err = s.Shop.SaveCustomer(s.Ctx, bert, s.Key())
	testkit.WantRefusal(t, err, book.CodeChanged, "") // a form opened before would take the tag away again
	s.Must(s.Shop.TagMany(s.Ctx, []int64{anna.ID, bert.ID, cleo.ID}, "Vip", false))
	if got := tags(s, anna.ID, bert.ID, cleo.ID); !reflect.DeepEqual(got, [][]string{{}, {}, {}}) {
		t.Errorf("taken away: %q", got)
	}
	if cleo, err = s.DB.Customer(s.Ctx, cleo.ID); err != nil || cleo.Version != 1 {
		t.Errorf("Cleo had no tag and was changed to version %d, %v", cleo.Version, err)
	}
}

func TestManyAreChangedTogetherOrNotAtAll(t *testing.T) {
	s := testkit.NewShop(t)
	anna, bert := s.Customer("Anna"), s.Customer("Bert")
	for n := range book.MaxTags {
		s.Must(s.Shop.TagMany(s.Ctx, []int64{bert.ID}, string(rune('a'+n)), true))
	}
	before := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro"))
	both, gone := []int64{anna.ID, bert.ID}, []int64{anna.ID, 77}
	testkit.WantRefusal(t, s.Shop.TagMany(s.Ctx, both, "one more", true), book.CodeTooLong, "tag")
	testkit.WantRefusal(t, s.Shop.TagMany(s.Ctx, gone, "VIP", true), book.CodeNotFound, "")
	testkit.WantRefusal(t, s.Shop.TagMany(s.Ctx, both, " ", true), book.CodeRequired, "tag")
	testkit.WantRefusal(t, s.Shop.TagMany(s.Ctx, both, "4111111111111111", true), book.CodeCard, "tag")
	testkit.WantRefusal(t, s.Shop.TagMany(s.Ctx, nil, "VIP", true), book.CodeRequired, "ids")
	testkit.WantRefusal(t, s.Shop.ArchiveMany(s.Ctx, gone, true), book.CodeNotFound, "")
	testkit.WantRefusal(t, s.Shop.ArchiveMany(s.Ctx, nil, true), book.CodeRequired, "ids")
	testkit.WantRefusal(t, s.Shop.ArchiveMany(s.Ctx, make([]int64, shop.MaxMany+1), true), book.CodeTooLong, "ids")
	if after := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro")); after != before {
		t.Errorf("half of it was done:\n%s", after)
	}
}

func TestManyAreArchivedAndPutBack(t *testing.T) {
	s := testkit.NewShop(t)
	ids := []int64{s.Customer("Anna").ID, s.Customer("Bert").ID}
	s.Customer("Cleo")
	for archived, want := range map[bool]int{true: 1, false: 3} {
		s.Must(s.Shop.ArchiveMany(s.Ctx, ids, true))
		s.Must(s.Shop.ArchiveMany(s.Ctx, ids, archived))
		page, err := s.DB.Customers(s.Ctx, sqlite.CustomerQuery{}, "EUR", "2026-03-02")
		s.Must(err)
		if len(page.Rows) != want {
			t.Errorf("archived %v: %d on the list, want %d", archived, len(page.Rows), want)
		}
	}
}
