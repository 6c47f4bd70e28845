package book

import (
	"cmp"
	"slices"
	"time"
)

// Codes of refusals about subscriptions.
const (
	CodeSubscriptionFinal   Code = "subscription_final"   // it is Params["status"], which is final
	CodeSubscriptionStarted Code = "subscription_started" // a period was billed, so its start stays
	CodeSubscriptionOld     Code = "subscription_old"     // it would start more than a year ago
	CodeEndsTooSoon         Code = "ends_too_soon"        // it would end before it bills anything
	CodeNoCard              Code = "no_card"              // the customer has no card that can be charged
	CodeCardInUse           Code = "card_in_use"          // the subscription Params["name"] charges the card
)

// IntervalUnit is what the interval of a subscription is counted in.
type IntervalUnit string

// The units of an interval.
const (
	Weeks  IntervalUnit = "week"
	Months IntervalUnit = "month"
	Years  IntervalUnit = "year"
)

// SubscriptionCollection is how the money of a subscription comes.
type SubscriptionCollection string

// The ways to collect. A saved card is charged at once, the invoice is sent either way.
const (
	CollectByCard SubscriptionCollection = "card"
	CollectBySend SubscriptionCollection = "send"
)

// SubscriptionStatus is where a subscription is.
type SubscriptionStatus string

// The statuses of a subscription. Ended and cancelled are final.
const (
	SubscriptionTrial     SubscriptionStatus = "trial" // nothing is billed before FirstOn
	SubscriptionActive    SubscriptionStatus = "active"
	SubscriptionPastDue   SubscriptionStatus = "past_due" // an invoice of it was not paid
	SubscriptionPaused    SubscriptionStatus = "paused"
	SubscriptionEnded     SubscriptionStatus = "ended"
	SubscriptionCancelled SubscriptionStatus = "cancelled"
)

// RetryDays are the days after a subscription's invoice was first refused by its card on which the card is charged again.
var RetryDays = []int{3, 5, 7}

// ReminderDays are the days after an unpaid invoice of a subscription was due on which its customer is reminded.
var ReminderDays = []int{3, 10}

// MaxEvery is the highest number of weeks, months or years in a period.
const MaxEvery = 99

// Upcoming is how many of the next days are shown.
const Upcoming = 6

// Subscription bills the same lines once in every period.
type Subscription struct {
	ID           int64  `json:"id"`
	StoreID      int64  `json:"storeId"`
	CustomerID   int64  `json:"customerId"`
	CustomerName string `json:"customerName"`
	Name         string `json:"name"` // what it is, such as "Coffee every month"; printed as the invoice's reference
	Pricing
	Totals     Totals                 `json:"totals"` // of one period
	Every      int                    `json:"every"`  // 1 to 99 units
	Unit       IntervalUnit           `json:"unit"`
	StartOn    Date                   `json:"startOn"`
	TrialUntil Date                   `json:"trialUntil"` // the first day that is billed, where that is later; empty for no trial
	EndOn      Date                   `json:"endOn"`      // no period begins on this day or later; empty for no end
	Collection SubscriptionCollection `json:"collection"`
	CardID     int64                  `json:"cardId"` // 0 for the customer's default card
	Remind     bool                   `json:"remind"` // mails about what is not paid
	Language   string                 `json:"language"`

	Period      int                `json:"period"`  // how many periods were billed or left out
	NextOn      Date               `json:"nextOn"`  // the day on which the next one begins; empty where none follows
	Refused     Code               `json:"refused"` // why the next period, which has begun, could not be billed; empty where nothing is in the way
	Status      SubscriptionStatus `json:"status"`
	PastDue     PastDue            `json:"pastDue"`
	CreatedBy   int64              `json:"createdBy"`
	CreatorName string             `json:"creatorName"`
	CreatedAt   Moment             `json:"createdAt"`
	PausedAt    Moment             `json:"pausedAt"` // 0 while it is not
	CancelledAt Moment             `json:"cancelledAt"`
	Version     int64              `json:"version"`

	AnchorOn     Date `json:"-"` // the day from which periods are counted; empty for the first day
	AnchorPeriod int  `json:"-"` // the one that begins on it
}

// PastDue tells of the oldest invoice of a subscription that was not paid; zero for none.
type PastDue struct {
	InvoiceID int64  `json:"invoiceId"`
	Failure   Code   `json:"failure"` // why its card was refused the last time; empty where it is merely late
	FailedAt  Moment `json:"failedAt"`
	RetryOn   Date   `json:"retryOn"` // when the card is charged again; empty for never by itself
	Count     int    `json:"count"`   // how many invoices are not paid
}

// SubscriptionPeriod is one period that was billed.
type SubscriptionPeriod struct {
	SubscriptionID int64 `json:"subscriptionId"`
	Period         int   `json:"period"` // from 0
	FromOn         Date  `json:"fromOn"`
	UntilOn        Date  `json:"untilOn"` // the last day
	InvoiceID      int64 `json:"invoiceId"`
}

// SubscriptionDue is how far an invoice of a subscription has come in being collected.
type SubscriptionDue struct {
	InvoiceID      int64
	SubscriptionID int64
	Period         int
	DueDate        Date
	Open           bool   // something is due; once nothing was, no card is charged by itself any more
	Tries          int    // how often its card was charged by itself
	TryOn          Date   // when it is next; empty for never
	Failure        Code   // of the last try, or why there was none
	FailedAt       Moment // 0 for none
	RemindOn       Date   // when its customer is next reminded; empty for never
	Reminders      int    // how many of the ReminderDays have passed
	Mailed         bool   // the customer was sent it, or cannot be
}

// Failed takes over why a card was not charged on a day, and plans the next try: never closer than the RetryDays lie apart.
func (d *SubscriptionDue) Failed(why Code, at Moment, today Date) {
	d.Failure, d.FailedAt, d.TryOn = why, at, ""
	if d.Tries < len(RetryDays) {
		wait := RetryDays[d.Tries]
		if d.Tries > 0 {
			wait -= RetryDays[d.Tries-1]
		}
		d.TryOn = today.AddDays(wait)
	}
	d.Tries++
}

// Reminded passes the reminders whose days have come, and plans the next one.
func (d *SubscriptionDue) Reminded(today Date) {
	d.RemindOn = ""
	for d.Reminders < len(ReminderDays) && d.RemindOn == "" {
		if day := d.DueDate.AddDays(ReminderDays[d.Reminders]); day > today {
			d.RemindOn = day
		} else {
			d.Reminders++
		}
	}
}

// First is the first day that is billed.
func (s Subscription) First() Date { return max(s.StartOn, s.TrialUntil) }

// Day is the day on which a period, from 0, begins; empty beyond the year 2999. It is counted from the anchor and not from the
// period before, so the 31st stays the last day of every month and 29 February comes back in leap years.
func (s Subscription) Day(period int) Date {
	from, n := cmp.Or(s.AnchorOn, s.First()), (period-s.AnchorPeriod)*s.Every
	day := from
	switch s.Unit {
	case Weeks:
		day = from.AddDays(7 * n)
	case Months:
		day = from.addMonths(n)
	case Years:
		day = from.addMonths(12 * n)
	}
	if !day.Valid() {
		return ""
	}
	return day
}

// addMonths is the same day n months later, or the last one of a month that has no such day. An invalid date stays as it is.
func (d Date) addMonths(n int) Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return d
	}
	month := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := month.AddDate(0, 1, -1)
	return Date(month.AddDate(0, 0, min(t.Day(), last.Day())-1).Format(time.DateOnly))
}

// Until is the last day of a period.
func (s Subscription) Until(period int) Date {
	if next := s.Day(period + 1); next != "" {
		return next.AddDays(-1)
	}
	return "2999-12-31"
}

// begins tells whether a period begins at all.
func (s Subscription) begins(period int) bool {
	day := s.Day(period)
	return day != "" && (s.EndOn == "" || day < s.EndOn)
}

// plan says when the next period begins.
func (s *Subscription) plan() {
	s.NextOn = ""
	if s.CancelledAt == 0 && s.PausedAt == 0 && s.begins(s.Period) {
		s.NextOn = s.Day(s.Period)
	}
}

// Ahead lists the next days on which it bills, at most so many.
func (s Subscription) Ahead(count int) []Date {
	days := []Date{}
	for n := s.Period; s.NextOn != "" && len(days) < count && s.begins(n); n++ {
		days = append(days, s.Day(n))
	}
	return days
}

// StatusOn is the subscription's status on a day, once what is past due is known.
func (s Subscription) StatusOn(day Date) SubscriptionStatus {
	switch {
	case s.CancelledAt != 0:
		return SubscriptionCancelled
	case s.PausedAt != 0:
		return SubscriptionPaused
	case s.NextOn == "":
		return SubscriptionEnded
	case s.PastDue.Count > 0:
		return SubscriptionPastDue
	case s.Period == 0 && day < s.TrialUntil:
		return SubscriptionTrial
	default:
		return SubscriptionActive
	}
}

// CheckGoesOn refuses what can only be done to a subscription that is not final.
func (s Subscription) CheckGoesOn() error {
	status := SubscriptionEnded
	switch {
	case s.CancelledAt != 0:
		status = SubscriptionCancelled
	case s.NextOn != "" || s.PausedAt != 0:
		return nil
	}
	return Refuse(CodeSubscriptionFinal, "", "This subscription is %s and stays so.", status).With("status", string(status))
}

// Due tells whether the next period has begun by a day.
func (s Subscription) Due(day Date) bool { return s.NextOn != "" && s.NextOn <= day }

// Billed moves on to the next period.
func (s *Subscription) Billed() {
	s.Period, s.Refused = s.Period+1, ""
	s.plan()
}

// Pause stops billing at a moment.
func (s *Subscription) Pause(at Moment) {
	s.PausedAt, s.Refused = at, ""
	s.plan()
}

// Resume goes on with the first period that begins after a day.
func (s *Subscription) Resume(today Date) {
	s.PausedAt = 0
	for s.begins(s.Period) && s.Day(s.Period) <= today {
		s.Period++
	}
	s.plan()
}

// Cancel ends the subscription for good.
func (s *Subscription) Cancel(at Moment) {
	s.CancelledAt, s.PausedAt, s.Refused = at, 0, ""
	s.plan()
}

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
	if err := s.Pricing.cleanSold(); err != nil {
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
