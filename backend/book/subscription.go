package book

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
	SubscriptionTrial     SubscriptionStatus = "trial" // nothing is billed before TrialUntil
	SubscriptionActive    SubscriptionStatus = "active"
	SubscriptionPastDue   SubscriptionStatus = "past_due" // an invoice of it was not paid
	SubscriptionPaused    SubscriptionStatus = "paused"
	SubscriptionEnded     SubscriptionStatus = "ended"
	SubscriptionCancelled SubscriptionStatus = "cancelled"
)

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
