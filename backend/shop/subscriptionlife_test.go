package shop_test

import (
	"slices"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

const aWeek = 7 * 24 * time.Hour

func weekly(sub *book.Subscription) { sub.Unit = book.Weeks }

// again saves new terms of a subscription as it is now.
func again(s *testkit.Shop, id int64, change func(*book.Subscription)) (shop.SubscriptionDetail, error) {
	s.T.Helper()
	detail, err := s.Shop.Subscription(s.Ctx, id)
	s.Must(err)
	change(&detail.Subscription)
	return s.Shop.SaveSubscription(s.Ctx, shop.SubscriptionInput{Key: s.Key(), Subscription: detail.Subscription})
}

func sound(s *testkit.Shop) {
	s.T.Helper()
	testkit.WantSound(s.T, testkit.Raw(s.T, rawBook(s), "mode=ro"))
}

func TestTheSameFormMakesOneSubscription(t *testing.T) {
	s := testkit.NewShop(t)
	sub, err := s.Shop.NewSubscription(s.Ctx, 0, s.Customer("Anna").ID)
	s.Must(err)
	sub.Name, sub.Lines = "Coffee", []book.Line{testkit.Line("Coffee beans", 1490)}
	in := shop.SubscriptionInput{Key: s.Key(), Subscription: sub}
	for range 3 {
		detail, err := s.Shop.SaveSubscription(s.Ctx, in)
		s.Must(err)
		if detail.Subscription.ID != 1 || len(detail.Periods) != 1 {
			t.Errorf("got %+v", detail)
		}
	}
	in.Subscription.Name = "Tea"
	_, err = s.Shop.SaveSubscription(s.Ctx, in)
	testkit.WantRefusal(t, err, book.CodeKeyReused, "")
	in.Key = ""
	_, err = s.Shop.SaveSubscription(s.Ctx, in)
	testkit.WantRefusal(t, err, book.CodeInvalid, "key")
	sound(s)
}

func TestNewTermsAreForThePeriodsToCome(t *testing.T) {
	s := testkit.NewShop(t)
	id := subscribes(s, s.Customer("Anna").ID, weekly).Subscription.ID
	before, err := s.Shop.Subscription(s.Ctx, id)
	s.Must(err)
	changed, err := again(s, id, func(sub *book.Subscription) { sub.Name, sub.Lines[0].UnitPrice.Minor = "Better coffee", 1990 })
	s.Must(err)
	if changed.Subscription.NextOn != "2026-03-09" || changed.Subscription.Totals.Total.Minor != 1990 || changed.Periods[0].Invoice.Totals.Total.Minor != 1490 {
		t.Errorf("got %+v", changed)
	}
	s.Clock.Add(aWeek)
	billDue(s)
	after, err := s.Shop.Subscription(s.Ctx, id)
	s.Must(err)
	if newest := after.Periods[0].Invoice; newest.Reference != "Better coffee" || newest.Totals.Total.Minor != 1990 {
		t.Errorf("billed is %+v", newest)
	}
	t.Run("what was changed meanwhile is not overwritten", func(t *testing.T) {
		before.Subscription.Name = "Old coffee"
		_, err := s.Shop.SaveSubscription(s.Ctx, shop.SubscriptionInput{Key: s.Key(), Subscription: before.Subscription})
		testkit.WantRefusal(t, err, book.CodeChanged, "")
	})
	t.Run("what is over is not changed", func(t *testing.T) {
		_, err := again(s, id, func(sub *book.Subscription) { sub.EndOn = "2026-03-10" })
		s.Must(err)
		_, err = again(s, id, func(sub *book.Subscription) { sub.EndOn = "" })
		testkit.WantRefusal(t, err, book.CodeSubscriptionFinal, "")
		for _, do := range []func() (shop.SubscriptionDetail, error){
			func() (shop.SubscriptionDetail, error) { return s.Shop.PauseSubscription(s.Ctx, id) },
			func() (shop.SubscriptionDetail, error) { return s.Shop.ResumeSubscription(s.Ctx, id) },
			func() (shop.SubscriptionDetail, error) { return s.Shop.CancelSubscription(s.Ctx, id) },
		} {
			_, err := do()
			testkit.WantRefusal(t, err, book.CodeSubscriptionFinal, "")
		}
	})
	sound(s)
}

func TestTheFormShowsWhatWillBeBilled(t *testing.T) {
	s := testkit.NewShop(t)
	sub, err := s.Shop.NewSubscription(s.Ctx, 0, s.Customer("Anna").ID)
	s.Must(err)
	sub.Lines, sub.StartOn = []book.Line{testkit.Line("Coffee beans", 1490), testkit.Line("Filters", 210)}, "2026-03-31"
	detail, err := s.Shop.SubscriptionTotals(s.Ctx, sub)
	s.Must(err)
	if detail.Subscription.Totals.Total.Minor != 1700 || !slices.Equal(detail.Upcoming, []book.Date{"2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31"}) {
		t.Errorf("got %+v", detail)
	}
	sub.StartOn = "" // still being typed
	if detail, err = s.Shop.SubscriptionTotals(s.Ctx, sub); err != nil || len(detail.Upcoming) != 0 || detail.Subscription.Totals.Total.Minor != 1700 {
		t.Errorf("got %+v, %v", detail, err)
	}
	kept := subscribes(s, 1, weekly).Subscription
	kept.Every = 2
	if detail, err = s.Shop.SubscriptionTotals(s.Ctx, kept); err != nil || !slices.Equal(detail.Upcoming[:2], []book.Date{"2026-03-09", "2026-03-23"}) {
		t.Errorf("got %+v, %v", detail, err)
	}
}

func TestAPauseLeavesPeriodsOut(t *testing.T) {
	s := testkit.NewShop(t)
	id := subscribes(s, s.Customer("Anna").ID, weekly).Subscription.ID
	s.Clock.Add(aWeek) // the second one has begun: it is billed before the pause
	paused, err := s.Shop.PauseSubscription(s.Ctx, id)
	s.Must(err)
	if paused.Subscription.Status != book.SubscriptionPaused || paused.Subscription.NextOn != "" || len(paused.Upcoming) != 0 || len(paused.Periods) != 2 {
		t.Errorf("paused is %+v", paused)
	}
	s.Clock.Add(3 * aWeek)
	if outcome := billDue(s); outcome.Issued != 0 {
		t.Errorf("%d were issued in the pause", outcome.Issued)
	}
	resumed, err := s.Shop.ResumeSubscription(s.Ctx, id)
	s.Must(err)
	if resumed.Subscription.NextOn != "2026-04-06" || resumed.Subscription.Period != 5 {
		t.Errorf("resumed is %+v", resumed.Subscription)
	}
	s.Clock.Add(aWeek)
	billDue(s)
	if days := billedOn(s, id); !slices.Equal(days, []book.Date{"2026-03-02", "2026-03-09", "2026-04-06"}) {
		t.Errorf("billed on %v", days)
	}
	sound(s)
}

func TestATrialIsNotBilled(t *testing.T) {
	s := testkit.NewShop(t)
	detail := subscribes(s, s.Customer("Anna").ID, func(sub *book.Subscription) { sub.TrialUntil = "2026-03-31" })
	if detail.Subscription.Status != book.SubscriptionTrial || len(detail.Periods) != 0 || detail.Subscription.NextOn != "2026-03-31" {
		t.Fatalf("got %+v", detail)
	}
	s.Clock.Add(60 * 24 * time.Hour)
	billDue(s)
	if days := billedOn(s, detail.Subscription.ID); !slices.Equal(days, []book.Date{"2026-03-31", "2026-04-30"}) {
		t.Errorf("billed on %v", days)
	}
}

func TestAnArchivedStoreBillsWhenItIsBack(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	harbour := s.AddStore("HARBOUR")
	there := subscribes(s, anna.ID, func(sub *book.Subscription) { sub.StoreID, sub.Unit = harbour.ID, book.Weeks }).Subscription.ID
	here := subscribes(s, anna.ID, weekly).Subscription.ID
	_, err := s.Shop.ArchiveStore(s.Ctx, harbour.ID, true)
	s.Must(err)
	s.Clock.Add(2 * aWeek)
	for range 2 {
		billDue(s)
		detail, err := s.Shop.Subscription(s.Ctx, there)
		s.Must(err)
		if detail.Subscription.Refused != book.CodeStoreArchived || detail.Subscription.Period != 1 || detail.Subscription.Version != 3 {
			t.Errorf("got %+v", detail.Subscription)
		}
	}
	if days := billedOn(s, here); len(days) != 3 {
		t.Errorf("the other one is billed on %v", days)
	}
	_, err = s.Shop.ArchiveStore(s.Ctx, harbour.ID, false)
	s.Must(err)
	billDue(s)
	detail, err := s.Shop.Subscription(s.Ctx, there)
	s.Must(err)
	if days := billedOn(s, there); len(days) != 3 || detail.Subscription.Refused != "" || detail.Periods[0].Invoice.Number != "HARBOUR-INV-2026-00003" {
		t.Errorf("billed on %v, refused for %q", days, detail.Subscription.Refused)
	}
	sound(s)
}

func TestAnArchivedCustomerIsPaused(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	id := subscribes(s, anna.ID, weekly).Subscription.ID
	s.Must(s.Shop.ArchiveCustomer(s.Ctx, anna.ID, true))
	s.Clock.Add(2 * aWeek)
	billDue(s)
	s.Must(s.Shop.ArchiveCustomer(s.Ctx, anna.ID, false))
	billDue(s)
	detail, err := s.Shop.Subscription(s.Ctx, id)
	s.Must(err)
	if detail.Subscription.Status != book.SubscriptionPaused || len(detail.Periods) != 1 {
		t.Errorf("got %+v", detail)
	}
	_, err = s.Shop.ResumeSubscription(s.Ctx, id)
	s.Must(err)
	s.Clock.Add(aWeek)
	billDue(s)
	if days := billedOn(s, id); !slices.Equal(days, []book.Date{"2026-03-02", "2026-03-23"}) {
		t.Errorf("billed on %v", days)
	}
	sound(s)
}

func TestAnErasedCustomerSubscribesToNothing(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	running, paused := subscribes(s, anna.ID, weekly).Subscription.ID, subscribes(s, anna.ID, weekly).Subscription.ID
	_, err := s.Shop.PauseSubscription(s.Ctx, paused)
	s.Must(err)
	_, err = s.Shop.EraseCustomer(s.Ctx, anna.ID, s.Key())
	testkit.WantRefusal(t, err, shop.CodeUnsettled, "")
	if detail, err := s.Shop.Subscription(s.Ctx, running); err != nil || detail.Subscription.CancelledAt != 0 {
		t.Errorf("who is not erased has %+v, %v", detail.Subscription, err)
	}
	s.Collect(1, 1490)
	s.Collect(2, 1490)
	_, err = s.Shop.EraseCustomer(s.Ctx, anna.ID, s.Key())
	s.Must(err)
	for _, id := range []int64{running, paused} {
		if detail, err := s.Shop.Subscription(s.Ctx, id); err != nil || detail.Subscription.Status != book.SubscriptionCancelled {
			t.Errorf("left is %+v, %v", detail.Subscription, err)
		}
	}
	sub, err := s.Shop.NewSubscription(s.Ctx, 0, anna.ID)
	s.Must(err)
	sub.Name, sub.Lines = "Coffee", []book.Line{testkit.Line("Coffee beans", 1490)}
	_, err = s.Shop.SaveSubscription(s.Ctx, shop.SubscriptionInput{Key: s.Key(), Subscription: sub})
	testkit.WantRefusal(t, err, book.CodeErased, "")
	s.Clock.Add(9 * aWeek)
	if outcome := billDue(s); outcome.Issued != 0 {
		t.Errorf("%d were issued", outcome.Issued)
	}
	sound(s)
}

func TestAMergeTakesSubscriptionsAlong(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	anna, keep := s.Customer("Anna"), s.Customer("Anna Müller")
	card := s.SaveCard(anna.ID, testkit.GoodCard)
	id := subscribes(s, anna.ID, func(sub *book.Subscription) { sub.Unit, sub.CardID = book.Weeks, card.ID }).Subscription.ID
	_, err := s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: keep.ID, KeepVersion: keep.Version, OtherID: anna.ID, OtherVersion: anna.Version})
	s.Must(err)
	s.Clock.Add(aWeek)
	if outcome := billDue(s); outcome != (shop.DueOutcome{Issued: 1, Paid: 1}) {
		t.Errorf("after the merge %+v", outcome)
	}
	detail, err := again(s, id, func(sub *book.Subscription) { sub.Name = "Tea" })
	s.Must(err)
	if detail.Subscription.CustomerID != keep.ID || detail.Subscription.CustomerName != "Anna Müller" || detail.Periods[0].Invoice.CustomerID != keep.ID {
		t.Errorf("got %+v", detail)
	}
	invoices, err := s.DB.SubscriptionInvoices(s.Ctx, keep.ID, s.Shop.Now())
	s.Must(err)
	if len(invoices) != 2 {
		t.Errorf("she received %+v", invoices)
	}
	_, err = s.Shop.CancelSubscription(s.Ctx, id)
	s.Must(err)
	sound(s)
}

func TestACouponLowersASubscriptionAsLongAsItLasts(t *testing.T) {
	s := testkit.NewShop(t)
	anna := s.Customer("Anna")
	coupon := s.Coupon(book.Coupon{Code: "THREE", Discount: testkit.Percent(50), MaxUses: 2})
	id := subscribes(s, anna.ID, func(sub *book.Subscription) { sub.Unit, sub.Coupon.ID = book.Weeks, coupon.ID }).Subscription.ID
	s.Clock.Add(2 * aWeek)
	billDue(s)
	detail, err := again(s, id, func(sub *book.Subscription) { sub.Name = "Tea" }) // also after it ran out
	s.Must(err)
	totals := []int64{}
	for _, period := range slices.Backward(detail.Periods) {
		totals = append(totals, period.Invoice.Totals.Total.Minor)
	}
	if !slices.Equal(totals, []int64{745, 745, 1490}) {
		t.Errorf("billed are %v", totals)
	}
	_, err = s.Shop.SaveSubscription(s.Ctx, shop.SubscriptionInput{Key: s.Key(), Subscription: func() book.Subscription {
		sub := detail.Subscription
		sub.ID = 0
		return sub
	}()})
	testkit.WantRefusal(t, err, book.CodeCouponUsedUp, "coupon")
	testkit.WantRefusal(t, s.Shop.DeleteCoupon(s.Ctx, coupon.ID, coupon.Version), book.CodeCouponUsed, "")
	sound(s)
}

func TestASubscriptionForNothingIsPaid(t *testing.T) {
	s := testkit.NewShop(t)
	detail := subscribes(s, s.Customer("Anna").ID, func(sub *book.Subscription) { sub.Discount.Rate = 100 * money.Percent })
	if period := detail.Periods[0]; period.Invoice.Status != book.StatusPaid || detail.Subscription.PastDue.Count != 0 {
		t.Errorf("got %+v", period)
	}
	sound(s)
}

func TestTwoWhoBillAtOnceBillOnce(t *testing.T) {
	s := testkit.NewShop(t)
	s.TakeCards()
	anna := s.Customer("Anna")
	s.SaveCard(anna.ID, testkit.GoodCard)
	id := subscribes(s, anna.ID, weekly).Subscription.ID
	s.Clock.Add(4 * aWeek)
	issued := make([]int, 4)
	atOnce(len(issued), func(n int) {
		outcome, err := s.Shop.BillDue(s.Ctx)
		if err != nil {
			t.Error(err)
		}
		issued[n] = outcome.Issued
	})
	if sum := issued[0] + issued[1] + issued[2] + issued[3]; sum != 4 || len(billedOn(s, id)) != 5 {
		t.Errorf("issued were %v", issued)
	}
	billDue(s)
	if paid := testkit.Column(t, testkit.Raw(t, rawBook(s), "mode=ro"), "SELECT count(*) FROM payments"); paid[0] != "5" {
		t.Errorf("%s payments", paid[0])
	}
	sound(s)
}
