package book

import "slices"

// Begin makes new terms a subscription that has billed nothing yet.
func (s *Subscription) Begin(today Date) error {
	s.AnchorOn, s.AnchorPeriod, s.Period, s.Refused, s.PausedAt, s.CancelledAt = "", 0, 0, "", 0, 0
	s.plan()
	return s.checkStart(today)
}

// checkStart refuses to bill what lies more than a year back.
func (s Subscription) checkStart(today Date) error {
	if s.First() < today.addMonths(-12) {
		return Refuse(CodeSubscriptionOld, "startOn", "A subscription can start up to a year ago.")
	}
	return nil
}

// Follow makes new terms those of a subscription from its next period on. Store, customer and currency stay, and so does the start
// once a period was billed or left out. A new interval is counted from the next day.
func (s *Subscription) Follow(kept Subscription, today Date) error {
	if err := kept.CheckGoesOn(); err != nil {
		return err
	}
	if err := s.checkSame(kept); err != nil {
		return err
	}
	s.TaxIncluded, s.Rounding, s.Refused, s.PausedAt, s.CancelledAt = kept.TaxIncluded, kept.Rounding, "", kept.PausedAt, 0
	s.Period, s.AnchorOn, s.AnchorPeriod = kept.Period, kept.AnchorOn, kept.AnchorPeriod
	if s.Period > 0 && (s.Every != kept.Every || s.Unit != kept.Unit) {
		s.AnchorOn, s.AnchorPeriod = kept.Day(kept.Period), kept.Period
	}
	s.plan()
	if s.StartOn == kept.StartOn && s.TrialUntil == kept.TrialUntil {
		return nil
	}
	if s.Period > 0 {
		return Refuse(CodeSubscriptionStarted, "startOn", "The first period is over, so the start stays.")
	}
	return s.checkStart(today)
}

func (s Subscription) checkSame(kept Subscription) error {
	for _, f := range []struct {
		field string
		same  bool
	}{{"storeId", s.StoreID == kept.StoreID}, {"customerId", s.CustomerID == kept.CustomerID}, {"currency", s.Currency == kept.Currency}} {
		if !f.same {
			return Refuse(CodeInvalid, f.field, "This stays as it is. Please cancel the subscription and make a new one.")
		}
	}
	return nil
}

// Clean checks and tidies the terms; whose card is charged is the caller's to check.
func (s *Subscription) Clean() error {
	if s.StoreID == 0 {
		return Refuse(CodeRequired, "storeId", "Please choose a store.")
	}
	if s.CustomerID == 0 {
		return Refuse(CodeRequired, "customerId", "Please choose a customer.")
	}
	var err error
	if s.Name, err = Required("name", s.Name, MaxName); err != nil {
		return err
	}
	if err := s.cleanSold(); err != nil {
		return err
	}
	if err := s.CheckInterval(); err != nil {
		return err
	}
	if s.Collection != CollectByCard && s.Collection != CollectBySend {
		return Refuse(CodeRequired, "collection", "Please choose how the money comes.")
	}
	if s.Collection == CollectBySend {
		s.CardID = 0
	}
	return checkLanguage("language", s.Language)
}

// CheckInterval refuses days that are none, or in the wrong order.
func (s Subscription) CheckInterval() error {
	if s.Every < 1 || s.Every > MaxEvery {
		return Refuse(CodeInvalid, "every", "A period has 1 to %d weeks, months or years.", MaxEvery)
	}
	if !slices.Contains([]IntervalUnit{Weeks, Months, Years}, s.Unit) {
		return Refuse(CodeInvalid, "unit", "A period is counted in weeks, months or years.")
	}
	if err := CheckDate("startOn", s.StartOn); err != nil {
		return err
	}
	for _, f := range []struct {
		field string
		day   Date
	}{{"trialUntil", s.TrialUntil}, {"endOn", s.EndOn}} {
		if f.day != "" && !f.day.Valid() {
			return CheckDate(f.field, f.day)
		}
	}
	if s.TrialUntil != "" && s.TrialUntil < s.StartOn {
		return Refuse(CodeInvalid, "trialUntil", "A trial cannot end before the subscription starts.")
	}
	if s.EndOn != "" && s.EndOn <= s.First() {
		return Refuse(CodeEndsTooSoon, "endOn", "The subscription would end before it bills anything.")
	}
	return nil
}
