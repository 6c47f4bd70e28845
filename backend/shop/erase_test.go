package shop_test

import (
	"strings"
	"testing"

	"daybook/backend/book"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

func TestACustomerIsErasedOnRequest(t *testing.T) {
	s := testkit.NewShop(t)
	customer, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{
		Name: "Zebulon Quartermain", Email: "zebulon@example.com", Phone: "030 7654321", Note: "Xylophone lessons", Tags: []string{"Wandervogel"},
		CustomFields: []book.CustomField{{Name: "Dog", Value: "Bartholomew"}}, Addresses: []book.Address{{Line1: "Kirschblütenweg 99", City: "Berlin", Country: "DE"}},
	}, s.Key())
	s.Must(err)
	coupon := s.Coupon(book.Coupon{Code: "THANKS", CustomerID: customer.ID, Discount: testkit.Percent(10), Note: "For the Glockenspiel"})
	invoice := s.Issue(customer.ID, testkit.Line("Novel", 2490))
	draft := s.Draft(customer.ID, testkit.Line("Ink", 890))
	key := s.Key()
	_, err = s.Shop.EraseCustomer(s.Ctx, customer.ID, key)
	testkit.WantRefusal(t, err, shop.CodeUnsettled, "")
	s.Collect(invoice.ID, 2490)
	raw := testkit.Raw(t, rawBook(s), "mode=ro")
	sums := testkit.Column(t, raw, "SELECT account || sum(amount) FROM postings GROUP BY account ORDER BY 1")
	erased, err := s.Shop.EraseCustomer(s.Ctx, customer.ID, key)
	s.Must(err)

	if erased.Name != "Erased customer 1" || erased.Email != "" || len(erased.Addresses) != 0 || len(erased.Tags) != 0 || len(erased.CustomFields) != 0 || !erased.Archived {
		t.Errorf("left is %+v", erased)
	}
	t.Run("what is left is not changed any more", func(t *testing.T) {
		other := s.Customer("Zeb")
		erased.Name = "Zebulon"
		_, err := s.Shop.SaveCustomer(s.Ctx, erased, s.Key())
		testkit.WantRefusal(t, err, book.CodeErased, "")
		testkit.WantRefusal(t, s.Shop.ArchiveCustomer(s.Ctx, erased.ID, false), book.CodeErased, "")
		testkit.WantRefusal(t, s.Shop.TagMany(s.Ctx, []int64{erased.ID}, "Regular", true), book.CodeErased, "")
		for _, pair := range [][2]book.Customer{{erased, other}, {other, erased}} {
			_, err = s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: pair[0].ID, KeepVersion: pair[0].Version, OtherID: pair[1].ID, OtherVersion: pair[1].Version})
			testkit.WantRefusal(t, err, book.CodeErased, "")
		}
	})
	t.Run("the issued invoice stays as the law wants it, the draft does not", func(t *testing.T) {
		kept, err := s.Shop.Invoice(s.Ctx, invoice.ID)
		s.Must(err)
		open, err := s.Shop.Invoice(s.Ctx, draft.ID)
		s.Must(err)
		if kept.BillTo.Name != "Zebulon Quartermain" || open.BillTo.Name != "" {
			t.Errorf("billed to %q, drafted for %q", kept.BillTo.Name, open.BillTo.Name)
		}
	})
	t.Run("his coupon stays, without what was noted", func(t *testing.T) {
		if kept, err := s.DB.Coupon(s.Ctx, coupon.ID); err != nil || kept.Note != "" || kept.Code != "THANKS" || kept.CustomerID != customer.ID {
			t.Errorf("left is %+v, %v", kept, err)
		}
	})
	t.Run("the journal's sums are untouched", func(t *testing.T) {
		if now := testkit.Column(t, raw, "SELECT account || sum(amount) FROM postings GROUP BY account ORDER BY 1"); strings.Join(now, " ") != strings.Join(sums, " ") {
			t.Errorf("before %v, after %v", sums, now)
		}
		testkit.WantSound(t, raw)
	})
	t.Run("no table holds what was personal, and the log says what was done", func(t *testing.T) {
		dump := testkit.Dump(t, raw)
		for _, word := range []string{"zebulon@example.com", "7654321", "Xylophone", "Wandervogel", "Bartholomew", "Glockenspiel"} {
			if strings.Contains(dump, word) {
				t.Errorf("the book still holds %s", word)
			}
		}
		if log := testkit.Column(t, raw, "SELECT command FROM audit WHERE command = 'EraseCustomer' AND result = 1 AND outcome = 'done'"); len(log) != 1 {
			t.Errorf("the log has %v", log)
		}
	})
}

// What was typed of somebody and is his no longer, stands nowhere but in the log.
func TestWhatIsGoneIsErasedFromTheLogToo(t *testing.T) {
	for name, write := range map[string]func(*testkit.Shop, book.Customer) error{
		"a deleted draft": func(s *testkit.Shop, c book.Customer) error {
			draft := s.Draft(c.ID, testkit.Line("Ink", 890))
			draft.Reference = "Xylophone"
			draft, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
			s.Must(err)
			return s.Shop.DeleteDraft(s.Ctx, draft.ID, draft.Version)
		},
		"a draft that became somebody else's": func(s *testkit.Shop, c book.Customer) error {
			draft := s.Draft(c.ID, testkit.Line("Ink", 890))
			draft.Reference = "Xylophone"
			draft, err := s.Shop.SaveDraft(s.Ctx, draft, s.Key())
			s.Must(err)
			draft.CustomerID, draft.Reference = s.Customer("Bert").ID, ""
			_, err = s.Shop.SaveDraft(s.Ctx, draft, s.Key())
			return err
		},
		"a tag that was taken off again": func(s *testkit.Shop, c book.Customer) error {
			s.Must(s.Shop.TagMany(s.Ctx, []int64{c.ID}, "Xylophone", true))
			return s.Shop.TagMany(s.Ctx, []int64{c.ID}, "Xylophone", false)
		},
		"the delivery address of a draft": func(s *testkit.Shop, c book.Customer) error {
			c.Addresses = []book.Address{{City: "Leeds", Billing: true}, {City: "Xylophone", Shipping: true}}
			c, err := s.Shop.SaveCustomer(s.Ctx, c, s.Key())
			s.Must(err)
			if draft := s.Draft(c.ID, testkit.Line("Ink", 890)); draft.ShipTo.City != "Xylophone" {
				t.Errorf("shipped to %+v", draft.ShipTo)
			}
			return nil
		},
		"a deleted coupon": func(s *testkit.Shop, c book.Customer) error {
			coupon := s.Coupon(book.Coupon{Code: "THANKS", CustomerID: c.ID, Discount: testkit.Percent(10), Note: "Xylophone"})
			return s.Shop.DeleteCoupon(s.Ctx, coupon.ID, coupon.Version)
		},
		"a customer who was merged into him": func(s *testkit.Shop, c book.Customer) error {
			twin, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: "Zeb", Note: "Xylophone"}, s.Key())
			s.Must(err)
			s.Coupon(book.Coupon{Code: "THANKS", CustomerID: twin.ID, Discount: testkit.Percent(10), Note: "Xylophone"})
			merge(s, c, twin)
			return nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := testkit.NewShop(t)
			customer := s.Customer("Zebulon Quartermain")
			s.Must(write(s, customer))
			_, err := s.Shop.EraseCustomer(s.Ctx, customer.ID, s.Key())
			s.Must(err)
			dump := testkit.Dump(t, testkit.Raw(t, rawBook(s), "mode=ro"))
			for _, word := range []string{"Zebulon", "Xylophone"} {
				for line := range strings.Lines(dump) {
					if strings.Contains(line, word) {
						t.Errorf("the book still holds %s: %s", word, line)
					}
				}
			}
		})
	}
}

func TestAnErasedCustomerIsSentNoLinks(t *testing.T) {
	s := linking(t)
	in := order(s)
	in.Link.CustomerID = s.Customer("Zebulon").ID
	open, err := s.Shop.CreateLink(s.Ctx, in)
	s.Must(err)
	_, err = s.Shop.EraseCustomer(s.Ctx, in.Link.CustomerID, s.Key())
	s.Must(err)
	after, err := s.Shop.Link(s.Ctx, open.Link.ID)
	s.Must(err)
	if after.Status != book.LinkCancelled {
		t.Errorf("an open link is %s after its customer was erased", after.Status)
	}
	in.Key = s.Key()
	_, err = s.Shop.CreateLink(s.Ctx, in)
	testkit.WantRefusal(t, err, book.CodeErased, "")
}

func TestAnErasedCustomersLinksKeepTheirOrdersOnly(t *testing.T) {
	s := linking(t)
	in := order(s)
	in.Link.CustomerName = "Zebulon Quartermain"
	detail, err := s.Shop.CreateLink(s.Ctx, in)
	s.Must(err)
	token, err := s.DB.LinkToken(s.Ctx, detail.Link.ID)
	s.Must(err)
	done, err := s.Shop.CompleteOrder(s.T.Context(), shop.CompletionInput{Token: token, Method: book.LinkAtShop, Agreed: true})
	s.Must(err)
	s.Collect(done.Invoice.ID, 1000)
	_, err = s.Shop.EraseCustomer(s.Ctx, done.Invoice.CustomerID, s.Key())
	s.Must(err)
	kept, err := s.Shop.Link(s.Ctx, detail.Link.ID)
	s.Must(err)
	if kept.Link.Phone != "" || kept.Link.CustomerName != "" || kept.Status != book.LinkCompleted || kept.Link.Totals.Total.Minor != 1000 {
		t.Errorf("left is %+v", kept.Link)
	}
	if raw := testkit.Raw(t, rawBook(s), "mode=ro"); strings.Contains(strings.Join(testkit.Column(t, raw, "SELECT detail FROM audit"), ""), "Zebulon") {
		t.Error("the log still holds the name")
	}
}
