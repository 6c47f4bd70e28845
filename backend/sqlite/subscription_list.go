package sqlite

import (
	"context"
	"slices"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// SubscriptionQuery filters the subscriptions.
type SubscriptionQuery struct {
	Page
	Search     string                  `json:"search"`     // is within its name or its customer's
	Status     book.SubscriptionStatus `json:"status"`     // empty for any
	StoreID    int64                   `json:"storeId"`    // 0 for all stores
	CustomerID int64                   `json:"customerId"` // 0 for all customers
}

// SubscriptionPage is a part of the subscriptions: those that are past due first, then by their next day.
type SubscriptionPage struct {
	Rows []SubscriptionRow `json:"rows"`
	Next string            `json:"next"`
}

// SubscriptionRow is a subscription in the list.
type SubscriptionRow struct {
	ID           int64                       `json:"id"`
	StoreID      int64                       `json:"storeId"`
	CustomerID   int64                       `json:"customerId"`
	CustomerName string                      `json:"customerName"`
	Name         string                      `json:"name"`
	Total        money.Amount                `json:"total"`
	Every        int                         `json:"every"`
	Unit         book.IntervalUnit           `json:"unit"`
	NextOn       book.Date                   `json:"nextOn"`
	Collection   book.SubscriptionCollection `json:"collection"`
	Refused      book.Code                   `json:"refused"` // why its next period could not be billed
	Status       book.SubscriptionStatus     `json:"status"`
	PastDue      book.PastDue                `json:"pastDue"`
}

// SubscriptionInvoice is an invoice that a subscription issued.
type SubscriptionInvoice struct {
	SubscriptionID   int64        `json:"subscriptionId"`
	SubscriptionName string       `json:"subscriptionName"`
	FromOn           book.Date    `json:"fromOn"`
	UntilOn          book.Date    `json:"untilOn"`
	InvoiceID        int64        `json:"invoiceId"`
	Number           string       `json:"number"`
	IssueDate        book.Date    `json:"issueDate"`
	Total            money.Amount `json:"total"`
	Due              money.Amount `json:"due"`
	Status           book.Status  `json:"status"`
	Failure          book.Code    `json:"failure"` // why its card was refused the last time; empty for no reason
	RetryOn          book.Date    `json:"retryOn"`
}

// subscriptionPart is a part of the list, in the order of an index. The parts follow one another.
type subscriptionPart string

const (
	partPastDue subscriptionPart = "due"
	partRunning subscriptionPart = "running"
	partResting subscriptionPart = "resting" // paused or over: no day follows
)

var subscriptionParts = []subscriptionPart{partPastDue, partRunning, partResting}

// Subscriptions gives a page of the subscriptions.
func (r reader) Subscriptions(ctx context.Context, q SubscriptionQuery, now book.Moment) (SubscriptionPage, error) {
	after, id, err := q.position()
	if err != nil {
		return SubscriptionPage{}, err
	}
	days, err := r.storeDays(ctx, now)
	if err != nil {
		return SubscriptionPage{}, err
	}
	rows := []subscriptionListRow{}
	begun, day, _ := strings.Cut(after, " ")
	for _, part := range subscriptionParts[max(0, slices.Index(subscriptionParts, subscriptionPart(begun))):] {
		if len(rows) > q.limit() {
			break
		}
		more, err := r.subscriptionPart(ctx, q, part, days, day, id, q.limit()+1-len(rows))
		if err != nil {
			return SubscriptionPage{}, err
		}
		rows, day, id = append(rows, more...), "", 0
	}
	return r.subscriptionPage(ctx, rows, q.limit(), days)
}

// subscriptionListRow is a row with what its status follows from.
type subscriptionListRow struct {
	SubscriptionRow
	Part        subscriptionPart
	Period      int
	TrialUntil  book.Date
	PausedAt    book.Moment
	CancelledAt book.Moment
}

var subscriptionListColumns = columns("s.id, s.store_id, c.id AS customer_id, "+displayName+" AS customer_name, s.name, "+amount("s.total", "s.currency", "total"),
	"s.every, s.unit, s.next_on, s.collection, s.refused, s.period, s.trial_until, s.paused_at, s.cancelled_at")

func (r reader) subscriptionPart(ctx context.Context, q SubscriptionQuery, part subscriptionPart, days storeDays, day string, id int64, limit int) ([]subscriptionListRow, error) {
	where := q.conditions(part, days)
	if where == nil {
		return nil, nil
	}
	if q.CustomerID != 0 {
		theirs, err := r.ofCustomer(ctx, "s.customer_id", q.CustomerID)
		if err != nil {
			return nil, err
		}
		where = append(where, theirs)
	}
	var rows []subscriptionListRow
	return rows, r.query(ctx, &rows, "subscriptions", "SELECT :part AS part, "+subscriptionListColumns+" FROM subscriptions s CROSS JOIN customers c ON c.id = "+survivor("s.customer_id")+
		" WHERE "+strings.Join(where, " AND ")+" ORDER BY s.next_on, s.id LIMIT :limit",
		map[string]any{"part": part, "store": q.StoreID, "search": fold(q.Search), "day": day, "id": id, "limit": limit})
}

// conditions are those of one part of the list; none where the part has nothing that is asked for.
func (q SubscriptionQuery) conditions(part subscriptionPart, days storeDays) []string {
	byStatus := map[subscriptionPart]map[book.SubscriptionStatus]string{
		partPastDue: {"": "1", book.SubscriptionPastDue: "1"},
		partRunning: {"": "1", book.SubscriptionTrial: trialling(days), book.SubscriptionActive: "NOT " + trialling(days)},
		partResting: {"": "1", book.SubscriptionPaused: "s.paused_at <> 0", book.SubscriptionCancelled: "s.cancelled_at <> 0", book.SubscriptionEnded: "s.paused_at = 0 AND s.cancelled_at = 0"},
	}
	status, asked := byStatus[part][q.Status]
	if !asked {
		return nil
	}
	isLate := "EXISTS (SELECT 1 FROM subscription_dues d WHERE d.subscription_id = s.id AND " + late(days) + ")"
	where := map[subscriptionPart][]string{
		partPastDue: {"(s.next_on, s.id) > (:day, :id) AND s.next_on > ''", isLate},
		partRunning: {"(s.next_on, s.id) > (:day, :id) AND s.next_on > ''", "NOT " + isLate},
		partResting: {"s.next_on = '' AND s.id > :id"},
	}[part]
	where = append(where, status)
	if q.StoreID != 0 {
		where = append(where, "s.store_id = :store")
	}
	if q.Search != "" {
		where = append(where, "(instr(s.sort_key, :search) > 0 OR instr(c.sort_key, :search) > 0)")
	}
	return where
}

// trialling is the condition that a subscription has not come to its first day after a trial.
func trialling(days storeDays) string {
	return "(s.period = 0 AND s.trial_until > " + days.of("s.store_id") + ")"
}

func (r reader) subscriptionPage(ctx context.Context, rows []subscriptionListRow, limit int, days storeDays) (SubscriptionPage, error) {
	page := SubscriptionPage{Rows: []SubscriptionRow{}}
	if len(rows) > limit {
		rows = rows[:limit]
		last := rows[limit-1]
		page.Next = cursor(string(last.Part)+" "+string(last.NextOn), last.ID)
	}
	ids := make([]int64, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	late, err := r.pastDue(ctx, days, ids...)
	for _, row := range rows {
		row.PastDue = late[row.ID]
		row.Status = book.Subscription{
			NextOn: row.NextOn, Period: row.Period, TrialUntil: row.TrialUntil, PausedAt: row.PausedAt, CancelledAt: row.CancelledAt, PastDue: row.PastDue,
		}.StatusOn(days[row.StoreID])
		page.Rows = append(page.Rows, row.SubscriptionRow)
	}
	return page, err
}

// SubscriptionInvoices lists what a customer received for his subscriptions, newest first.
func (r reader) SubscriptionInvoices(ctx context.Context, customer int64, now book.Moment) ([]SubscriptionInvoice, error) {
	theirs, err := r.ofCustomer(ctx, "s.customer_id", customer)
	if err != nil {
		return nil, err
	}
	days, err := r.storeDays(ctx, now)
	if err != nil {
		return nil, err
	}
	var rows []struct {
		SubscriptionInvoice
		StoreID int64
		DueDate book.Date
		Balance book.Balance
	}
	err = r.list(ctx, &rows, "invoices of subscriptions", "SELECT "+columns("s.id AS subscription_id, s.name AS subscription_name, s.store_id, p.from_on, p.until_on, p.invoice_id, i.number, i.issue_date, i.due_date",
		amount("i.total", "i.currency", "total"), amount("b.due", "i.currency", "due"), "d.failure, CASE WHEN s.paused_at = 0 AND d.tries > 0 THEN d.try_on ELSE '' END AS retry_on", balanceColumns)+`
		FROM subscriptions s CROSS JOIN subscription_periods p ON p.subscription_id = s.id CROSS JOIN invoices i ON i.id = p.invoice_id
			CROSS JOIN invoice_balances b ON b.invoice_id = i.id CROSS JOIN subscription_dues d ON d.invoice_id = i.id
		WHERE `+theirs+" ORDER BY p.from_on DESC, p.invoice_id DESC")
	invoices := []SubscriptionInvoice{}
	for _, row := range rows {
		row.Status = row.Balance.Status(row.DueDate, days[row.StoreID])
		invoices = append(invoices, row.SubscriptionInvoice)
	}
	return invoices, err
}
