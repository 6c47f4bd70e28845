package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"daybook/backend/book"
)

var subscriptionColumns = columns("s.id, s.store_id, c.id AS customer_id, "+displayName+" AS customer_name, s.name",
	"s.currency, s.tax_included, s.rounding, s.lines AS typed_lines", minor("s.discount_amount", "discount.amount"), `s.discount_rate AS "discount.rate"`,
	`coalesce(s.coupon_id, 0) AS "coupon.id", coalesce(o.code, '') AS "coupon.code", coalesce(o.rate, 0) AS "coupon.discount.rate"`,
	minor("coalesce(o.amount, 0)", "coupon.discount.amount"),
	"s.every, s.unit, s.start_on, s.trial_until, s.end_on, s.anchor_on, s.anchor_period, s.collection, coalesce(s.card_id, 0) AS card_id, s.remind, s.language",
	"s.period, s.next_on, s.refused, s.created_by, u.name AS creator_name, s.created_at, s.paused_at, s.cancelled_at, s.version")

// displayName is a customer's name, or his company's where he has none.
const displayName = "CASE WHEN c.name <> '' THEN c.name ELSE c.company END"

var fromSubscriptions = " FROM subscriptions s JOIN customers c ON c.id = " + survivor("s.customer_id") + " JOIN users u ON u.id = s.created_by LEFT JOIN coupons o ON o.id = s.coupon_id "

// subscriptionRow is a subscription as a row has it; its lines are written into one column.
type subscriptionRow struct {
	book.Subscription
	TypedLines string
	SortKey    string
	Total      int64
}

func rowOfSubscription(s book.Subscription) (subscriptionRow, error) {
	lines, err := json.Marshal(s.Lines)
	if err != nil {
		return subscriptionRow{}, fmt.Errorf("write down a subscription's lines: %w", err)
	}
	return subscriptionRow{s, string(lines), fold(s.Name), s.Totals.Total.Minor}, nil
}

func (row subscriptionRow) read() (book.Subscription, error) {
	s := row.Subscription
	if err := json.Unmarshal([]byte(row.TypedLines), &s.Lines); err != nil {
		return s, fmt.Errorf("read a subscription's lines: %w", err)
	}
	denominate(&s, s.Currency)
	var err error
	s.Totals, err = s.Pricing.Totals()
	return s, err
}

// Subscription is one subscription at a moment.
func (r reader) Subscription(ctx context.Context, id int64, now book.Moment) (book.Subscription, error) {
	var row subscriptionRow
	if err := r.get(ctx, &row, "subscription", "SELECT "+subscriptionColumns+fromSubscriptions+"WHERE s.id = ?", id); err != nil {
		return book.Subscription{}, err
	}
	s, err := row.read()
	if err != nil {
		return s, err
	}
	days, err := r.storeDays(ctx, now)
	if err != nil {
		return s, err
	}
	late, err := r.pastDue(ctx, days, id)
	s.PastDue = late[id]
	s.Status = s.StatusOn(days[s.StoreID])
	return s, err
}

// SubscriptionsDue lists the ids of the subscriptions whose next period has begun at a moment, those that wait longest first.
func (r reader) SubscriptionsDue(ctx context.Context, now book.Moment) ([]int64, error) {
	days, err := r.storeDays(ctx, now)
	if err != nil {
		return nil, err
	}
	ids := []int64{}
	return ids, r.list(ctx, &ids, "subscriptions", "SELECT s.id FROM subscriptions s WHERE s.next_on > '' AND s.next_on <= ? AND s.next_on <= "+days.of("s.store_id")+
		" ORDER BY s.next_on, s.id", days.last())
}

// RunningSubscriptionsOf lists the ids of a customer's subscriptions that are not over.
func (r reader) RunningSubscriptionsOf(ctx context.Context, customer int64) ([]int64, error) {
	theirs, err := r.ofCustomer(ctx, "customer_id", customer)
	if err != nil {
		return nil, err
	}
	ids := []int64{}
	return ids, r.list(ctx, &ids, "subscriptions", "SELECT id FROM subscriptions WHERE "+theirs+" AND (next_on <> '' OR paused_at <> 0) ORDER BY id")
}

// SubscriptionByCard is the name of a subscription that goes on and charges a card by name; empty for none.
func (r reader) SubscriptionByCard(ctx context.Context, card int64) (name string, err error) {
	err = r.get(ctx, &name, "subscription", `SELECT coalesce((SELECT name FROM subscriptions WHERE card_id = ? AND (next_on <> '' OR paused_at <> 0) ORDER BY id LIMIT 1), '')`, card)
	return name, err
}

// Periods lists what a subscription billed, newest first.
func (r reader) Periods(ctx context.Context, subscription int64) ([]book.SubscriptionPeriod, error) {
	periods := []book.SubscriptionPeriod{}
	return periods, r.list(ctx, &periods, "periods", `SELECT subscription_id, period, from_on, until_on, invoice_id FROM subscription_periods
		WHERE subscription_id = ? ORDER BY period DESC`, subscription)
}

// InsertSubscription adds a subscription and returns its id.
func (tx *Tx) InsertSubscription(ctx context.Context, s book.Subscription) (int64, error) {
	row, err := rowOfSubscription(s)
	if err != nil {
		return 0, err
	}
	id, err := tx.save(ctx, "new subscription", `INSERT INTO subscriptions (store_id, customer_id, name, sort_key, currency, tax_included, rounding, discount_amount, discount_rate, coupon_id,
			lines, total, every, unit, start_on, trial_until, end_on, anchor_on, anchor_period, collection, card_id, remind, language, period, next_on, created_by, created_at)
		VALUES (:store_id, :customer_id, :name, :sort_key, :currency, :tax_included, :rounding, :discount.amount.minor, :discount.rate, nullif(:coupon.id, 0),
			:typed_lines, :total, :every, :unit, :start_on, :trial_until, :end_on, :anchor_on, :anchor_period, :collection, nullif(:card_id, 0), :remind, :language,
			:period, :next_on, :created_by, :created_at)`, row)
	return id, couponGone(err)
}

// UpdateSubscription changes a subscription that is still at the version it was read at.
func (tx *Tx) UpdateSubscription(ctx context.Context, s book.Subscription) error {
	row, err := rowOfSubscription(s)
	if err != nil {
		return err
	}
	return couponGone(tx.change(ctx, "subscription", `UPDATE subscriptions SET name = :name, sort_key = :sort_key, discount_amount = :discount.amount.minor, discount_rate = :discount.rate,
			coupon_id = nullif(:coupon.id, 0), lines = :typed_lines, total = :total, every = :every, unit = :unit, start_on = :start_on, trial_until = :trial_until,
			end_on = :end_on, anchor_on = :anchor_on, anchor_period = :anchor_period, collection = :collection, card_id = nullif(:card_id, 0), remind = :remind,
			language = :language, period = :period, next_on = :next_on, refused = :refused, paused_at = :paused_at, cancelled_at = :cancelled_at, version = version + 1
		WHERE id = :id AND version = :version`, row))
}

// InsertPeriod notes that a period was billed.
func (tx *Tx) InsertPeriod(ctx context.Context, p book.SubscriptionPeriod) error {
	_, err := tx.save(ctx, "period", `INSERT INTO subscription_periods (subscription_id, period, from_on, until_on, invoice_id)
		VALUES (:subscription_id, :period, :from_on, :until_on, :invoice_id)`, p)
	return err
}

const dueColumns = `d.invoice_id, d.subscription_id, d.period, d.due_date, d.open, d.tries, d.try_on, d.failure, d.failed_at, d.remind_on, d.reminders, d.mailed`

// SubscriptionDue is how far an invoice of a subscription has come in being collected.
func (r reader) SubscriptionDue(ctx context.Context, invoice int64) (book.SubscriptionDue, error) {
	var due book.SubscriptionDue
	return due, r.get(ctx, &due, "subscription's invoice", "SELECT "+dueColumns+" FROM subscription_dues d WHERE d.invoice_id = ?", invoice)
}

// DuesToTry lists the invoices whose cards are to be charged by a moment, the oldest first. Of a subscription that is paused nothing is.
func (r reader) DuesToTry(ctx context.Context, now book.Moment) ([]int64, error) {
	return r.dueInvoices(ctx, now, "d.try_on <> '' AND s.paused_at = 0", "d.try_on")
}

// DuesToRemind lists the invoices of whose payment customers are to be reminded at a moment, the oldest first.
func (r reader) DuesToRemind(ctx context.Context, now book.Moment) ([]int64, error) {
	return r.dueInvoices(ctx, now, "d.open = 1 AND d.remind_on <> ''", "d.remind_on")
}

func (r reader) dueInvoices(ctx context.Context, now book.Moment, where, day string) ([]int64, error) {
	days, err := r.storeDays(ctx, now)
	if err != nil {
		return nil, err
	}
	ids := []int64{}
	return ids, r.list(ctx, &ids, "subscriptions' invoices", "SELECT d.invoice_id FROM subscription_dues d CROSS JOIN subscriptions s ON s.id = d.subscription_id WHERE "+where+
		" AND "+day+" <= ? AND "+day+" <= "+days.of("s.store_id")+" ORDER BY "+day+", d.invoice_id", days.last())
}

// DuesToMail lists the invoices that customers were not sent yet, the oldest first.
func (r reader) DuesToMail(ctx context.Context) ([]int64, error) {
	ids := []int64{}
	return ids, r.list(ctx, &ids, "subscriptions' invoices", "SELECT invoice_id FROM subscription_dues WHERE mailed = 0 ORDER BY invoice_id")
}

// InsertDue starts to collect an invoice.
func (tx *Tx) InsertDue(ctx context.Context, d book.SubscriptionDue) error {
	_, err := tx.save(ctx, "subscription's invoice", `INSERT INTO subscription_dues (invoice_id, subscription_id, period, due_date, open, try_on, remind_on)
		VALUES (:invoice_id, :subscription_id, :period, :due_date, :open, :try_on, :remind_on)`, d)
	return err
}

// UpdateDue writes down how far an invoice has come in being collected.
func (tx *Tx) UpdateDue(ctx context.Context, d book.SubscriptionDue) error {
	return tx.change(ctx, "subscription's invoice", `UPDATE subscription_dues SET tries = :tries, try_on = :try_on, failure = :failure, failed_at = :failed_at,
		remind_on = :remind_on, reminders = :reminders, mailed = :mailed WHERE invoice_id = :invoice_id`, d)
}

// StopTries charges no card by itself any more for what a subscription has billed.
func (tx *Tx) StopTries(ctx context.Context, subscription int64) error {
	_, err := tx.exec(ctx, "subscription's invoices", "UPDATE subscription_dues SET try_on = '' WHERE subscription_id = ? AND open = 1 AND try_on <> ''", subscription)
	return err
}

// pastDue tells of each of the subscriptions that has one what is past due: what a card was refused for, and what is late.
func (r reader) pastDue(ctx context.Context, days storeDays, ids ...int64) (map[int64]book.PastDue, error) {
	all := map[int64]book.PastDue{}
	if len(ids) == 0 {
		return all, nil
	}
	var rows []struct {
		SubscriptionID int64
		book.PastDue
	}
	err := r.list(ctx, &rows, "what is past due", `SELECT d.subscription_id, d.invoice_id, coalesce(c.failure, d.failure) AS failure, coalesce(c.failed_at, d.failed_at) AS failed_at,
			CASE WHEN s.paused_at = 0 AND d.tries > 0 THEN d.try_on ELSE '' END AS retry_on
		FROM subscription_dues d CROSS JOIN subscriptions s ON s.id = d.subscription_id
		LEFT JOIN charges c ON c.id = (SELECT id FROM charges WHERE invoice_id = d.invoice_id AND failed_at > d.failed_at ORDER BY id DESC LIMIT 1)
		WHERE d.subscription_id IN (`+numbers(ids)+") AND "+late(days)+" ORDER BY d.subscription_id, d.period")
	for _, row := range rows {
		first, there := all[row.SubscriptionID]
		if !there {
			first = row.PastDue
		}
		first.Count++
		all[row.SubscriptionID] = first
	}
	return all, err
}

// late is the condition that an invoice of a subscription is past due.
func late(days storeDays) string {
	return "d.open = 1 AND (d.failed_at <> 0 OR d.due_date < " + days.of("s.store_id") + ")"
}

func numbers(ids []int64) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = fmt.Sprint(id)
	}
	return strings.Join(texts, ", ")
}

// storeDays is the present day in each store's zone.
type storeDays map[int64]book.Date

func (r reader) storeDays(ctx context.Context, now book.Moment) (storeDays, error) {
	stores, err := r.Stores(ctx)
	days := storeDays{}
	for _, store := range stores {
		days[store.ID] = book.DateOf(now, store.Zone())
	}
	return days, err
}

// of is the present day of the store that a column names.
func (d storeDays) of(column string) string {
	text := "CASE " + column + " WHEN 0 THEN ''"
	for _, store := range slices.Sorted(maps.Keys(d)) {
		text += fmt.Sprintf(" WHEN %d THEN '%s'", store, d[store])
	}
	return text + " END"
}

// last is the present day of the store that is furthest ahead.
func (d storeDays) last() (day book.Date) {
	for _, other := range d {
		day = max(day, other)
	}
	return day
}
