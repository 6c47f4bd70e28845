package book

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

	Period      int                `json:"period"` // how many periods were billed or left out
	NextOn      Date               `json:"nextOn"` // the day on which the next one begins; empty where none follows
	Status      SubscriptionStatus `json:"status"`
	PastDue     PastDue            `json:"pastDue"`
	CreatedBy   int64              `json:"createdBy"`
	CreatorName string             `json:"creatorName"`
	CreatedAt   Moment             `json:"createdAt"`
	PausedAt    Moment             `json:"pausedAt"` // 0 while it is not
	CancelledAt Moment             `json:"cancelledAt"`
	Version     int64              `json:"version"`
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
