package shop_test

import (
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

func TestWhatWasChangedInAnotherWindowIsNotOverwritten(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	draft := s.Draft(anna.ID, testkit.Line("Novel", 2490))
	mine, theirs := draft, draft
	theirs.Note = "theirs"
	theirs, err := s.Shop.SaveDraft(s.Ctx, theirs, s.Key())
	s.Must(err)
	mine.Note = "mine"
	_, err = s.Shop.SaveDraft(s.Ctx, mine, s.Key())
	testkit.WantRefusal(t, err, book.CodeChanged, "")
	_, err = s.Shop.Issue(s.Ctx, shop.IssueInput{ID: mine.ID, Version: mine.Version, Key: s.Key()})
	testkit.WantRefusal(t, err, book.CodeChanged, "")
	testkit.WantRefusal(t, s.Shop.DeleteDraft(s.Ctx, mine.ID, mine.Version), book.CodeChanged, "")
	kept, err := s.Shop.Invoice(s.Ctx, draft.ID)
	s.Must(err)
	if kept.Note != "theirs" || len(kept.Lines) != 1 {
		t.Errorf("the draft holds %q and %d lines", kept.Note, len(kept.Lines))
	}
	stale := anna
	anna.Name = "Anna B."
	_, err = s.Shop.SaveCustomer(s.Ctx, anna, s.Key())
	s.Must(err)
	_, err = s.Shop.SaveCustomer(s.Ctx, stale, s.Key())
	testkit.WantRefusal(t, err, book.CodeChanged, "")
	store, err := s.Shop.Store(s.Ctx)
	s.Must(err)
	_, err = s.Shop.SaveStore(s.Ctx, store)
	s.Must(err)
	_, err = s.Shop.SaveStore(s.Ctx, store)
	testkit.WantRefusal(t, err, book.CodeChanged, "")
	s.Must(s.Shop.DeleteDraft(s.Ctx, theirs.ID, theirs.Version))
}

func TestAnIssuedInvoiceStaysAsItIs(t *testing.T) {
	s := testkit.NewShop(t)
	draft := s.Draft(s.Customer("Anna").ID, testkit.Line("Novel", 2490))
	invoice := s.IssueDraft(draft)
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	before := testkit.Dump(t, raw)
	_, err := s.Shop.Issue(s.Ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: s.Key()})
	testkit.WantRefusal(t, err, book.CodeIssued, "")
	_, err = s.Shop.Issue(s.Ctx, shop.IssueInput{ID: invoice.ID, Version: invoice.Version, Key: s.Key()})
	testkit.WantRefusal(t, err, book.CodeIssued, "")
	for _, version := range []int64{draft.Version, invoice.Version} {
		draft.Version = version
		_, err = s.Shop.SaveDraft(s.Ctx, draft, s.Key())
		testkit.WantRefusal(t, err, book.CodeChanged, "")
		testkit.WantRefusal(t, s.Shop.DeleteDraft(s.Ctx, draft.ID, version), book.CodeChanged, "")
	}
	if after := testkit.Dump(t, raw); after != before {
		t.Errorf("the book was\n%s\nand is\n%s", before, after)
	}
}
