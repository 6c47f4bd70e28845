package sqlite

import (
	"context"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// AccountFilter narrows a customer's orders and payments.
type AccountFilter string

// The filters. The empty one shows everything; all but the last show orders only.
const (
	OrdersOpen       AccountFilter = "open"
	OrdersPaid       AccountFilter = "paid"
	OrdersRefunded   AccountFilter = "refunded"
	OrdersWrittenOff AccountFilter = "written_off"
	OrdersVoid       AccountFilter = "void"
	PaymentsOnly     AccountFilter = "payments" // and refunds
)

// AccountQuery asks for a page of a customer's orders and payments, newest first.
type AccountQuery struct {
	Page
	CustomerID int64         `json:"customerId"`
	Filter     AccountFilter `json:"filter"`
	Method     book.Method   `json:"method"` // only payments and refunds by it; empty for all
	From       book.Date     `json:"from"`   // the period, both days included; empty for no end
	To         book.Date     `json:"to"`
}

// AccountRow is an order, a payment or a refund in a customer's list.
type AccountRow struct {
	EntryID    int64          `json:"entryId"`
	Kind       book.EntryKind `json:"kind"` // invoice, payment or refund
	ID         int64          `json:"id"`   // of the invoice, payment or refund
	InvoiceID  int64          `json:"invoiceId"`
	Number     string         `json:"number"` // of the invoice, the receipt or the credit note
	Date       book.Date      `json:"date"`
	At         book.Moment    `json:"at"`
	Items      string         `json:"items"`     // of an order: its first two lines; of a payment: the first two invoices that it paid
	ItemCount  int            `json:"itemCount"` // how many there are in all
	Amount     money.Amount   `json:"amount"`
	DueDate    book.Date      `json:"dueDate"` // of an order
	Balance    book.Balance   `json:"balance"`
	Status     book.Status    `json:"status"`
	Method     book.Method    `json:"method"`  // of a payment or refund
	Gateway    book.Gateway   `json:"gateway"` // that took or gave it; empty for none
	ReversedAt book.Moment    `json:"reversedAt"`
	Currency   money.Currency `json:"-"`
}

// AccountPage is a page of a customer's account; Next is empty on the last one.
type AccountPage struct {
	Rows []AccountRow `json:"rows"`
	Next string       `json:"next"`
}

var accountRow = columns("e.id AS entry_id, e.kind, e.date, coalesce(i.id, p.id, f.id) AS id, coalesce(i.currency, p.currency, f.currency) AS currency",
	"coalesce(i.id, n.invoice_id, 0) AS invoice_id, coalesce(i.number, p.number, n.number, '') AS number",
	"coalesce(p.received_at, e.at) AS at, coalesce(i.due_date, '') AS due_date, coalesce(p.method, f.method, '') AS method, coalesce(p.gateway, c.gateway, '') AS gateway",
	`CASE e.kind
		WHEN 'invoice' THEN coalesce((SELECT group_concat(name, ', ') FROM invoice_lines WHERE invoice_id = i.id AND position <= 2), '')
		WHEN 'payment' THEN coalesce((SELECT group_concat(number, ', ') FROM (SELECT number FROM allocations JOIN invoices ON id = invoice_id
			WHERE payment_id = p.id ORDER BY invoice_id LIMIT 2)), '')
		ELSE coalesce((SELECT number FROM invoices WHERE id = n.invoice_id), '') END AS items`,
	`CASE e.kind WHEN 'invoice' THEN (SELECT count(*) FROM invoice_lines WHERE invoice_id = i.id)
		WHEN 'payment' THEN (SELECT count(*) FROM allocations WHERE payment_id = p.id) ELSE 1 END AS item_count`,
	"CASE e.kind WHEN 'payment' THEN coalesce((SELECT at FROM entries WHERE kind = 'reversal' AND payment_id = p.id LIMIT 1), 0) ELSE 0 END AS reversed_at",
	minor("coalesce(i.total, p.amount, f.amount)", "amount"), minor("coalesce(b.total, 0)", "balance.total"), minor("coalesce(b.credited, 0)", "balance.credited"),
	minor("coalesce(b.paid, 0)", "balance.paid"), minor("coalesce(b.refunded, 0)", "balance.refunded"), minor("coalesce(b.written_off, 0)", "balance.written_off"),
	minor("coalesce(b.due, 0)", "balance.due"), `coalesce(b.voided, 0) AS "balance.voided"`)

const accountTables = ` FROM entries e
	LEFT JOIN invoices i ON i.id = e.invoice_id
	LEFT JOIN invoice_balances b ON b.invoice_id = e.invoice_id
	LEFT JOIN payments p ON p.id = e.payment_id
	LEFT JOIN refunds f ON f.id = e.refund_id
	LEFT JOIN charges c ON c.id = f.charge_id
	LEFT JOIN credit_notes n ON n.id = f.credit_note_id`

// Account gives a page of a customer's orders and payments, with the orders' statuses on a day.
func (r reader) Account(ctx context.Context, q AccountQuery, today book.Date) (AccountPage, error) {
	date, id, err := q.position()
	if err != nil {
		return AccountPage{}, err
	}
	page := AccountPage{Rows: []AccountRow{}}
	theirs, err := r.ofCustomer(ctx, "e.customer_id", q.CustomerID)
	if err != nil {
		return AccountPage{}, err
	}
	err = r.query(ctx, &page.Rows, "account", "SELECT "+accountRow+accountTables+" WHERE "+strings.Join(append(q.conditions(), theirs), " AND ")+" ORDER BY e.date DESC, e.id DESC LIMIT :limit",
		map[string]any{"method": q.Method, "from": q.From, "to": q.To, "date": date, "id": id, "limit": q.limit() + 1})
	if err != nil {
		return AccountPage{}, err
	}
	if limit := q.limit(); len(page.Rows) > limit {
		page.Rows = page.Rows[:limit]
		last := page.Rows[limit-1]
		page.Next = cursor(last.Date, last.EntryID)
	}
	for n := range page.Rows {
		row := &page.Rows[n]
		denominate(row, row.Currency)
		if row.Kind == book.EntryInvoice {
			row.Status = row.Balance.Status(row.DueDate, today)
		}
	}
	return page, nil
}

func (q AccountQuery) conditions() []string {
	where := []string{"e.kind IN ('invoice', 'payment', 'refund')"}
	if condition := map[AccountFilter]string{
		OrdersOpen: "b.state = 'open'", OrdersPaid: "b.state = 'paid'", OrdersRefunded: "b.credited > 0",
		OrdersWrittenOff: "b.state = 'uncollectible'", OrdersVoid: "b.voided", PaymentsOnly: "e.kind <> 'invoice'",
	}[q.Filter]; condition != "" {
		where = append(where, condition)
	}
	if q.Filter != "" && q.Filter != PaymentsOnly {
		where = append(where, "e.kind = 'invoice'")
	}
	if q.Method != "" {
		where = append(where, "coalesce(p.method, f.method) = :method")
	}
	if q.From != "" {
		where = append(where, "e.date >= :from")
	}
	if q.To != "" {
		where = append(where, "e.date <= :to")
	}
	if q.Cursor != "" {
		where = append(where, "(e.date, e.id) < (:date, :id)")
	}
	return where
}

// AccountSums are a customer's figures over all time, in one currency. Void invoices are left out:
// billed − paid − written off = due.
type AccountSums struct {
	Billed     money.Amount `json:"billed"` // less what was credited
	Paid       money.Amount `json:"paid"`   // on invoices, less what was refunded
	WrittenOff money.Amount `json:"writtenOff"`
	Due        money.Amount `json:"due"`
	Overdue    money.Amount `json:"overdue"`
	Credit     money.Amount `json:"credit"` // what the shop owes the customer
}

// AccountSums sums a customer's invoices on a day.
func (r reader) AccountSums(ctx context.Context, customer int64, currency money.Currency, today book.Date) (AccountSums, error) {
	var sums AccountSums
	err := r.query1(ctx, &sums, "sums", "SELECT "+columns(
		minor("coalesce(sum(total - credited) FILTER (WHERE NOT voided), 0)", "billed"), minor("coalesce(sum(paid - refunded), 0)", "paid"),
		minor("coalesce(sum(written_off), 0)", "written_off"), minor("coalesce(sum(due), 0)", "due"),
		minor("coalesce(sum(due) FILTER (WHERE due_date < :today), 0)", "overdue"),
		minor("coalesce((SELECT credit FROM customer_balances WHERE customer_id = :customer AND currency = :currency), 0)", "credit"))+
		" FROM invoice_balances WHERE customer_id = :customer AND currency = :currency",
		map[string]any{"customer": customer, "currency": currency, "today": today})
	denominate(&sums, currency)
	return sums, err
}

// OpenInvoice is an invoice that a payment can pay.
type OpenInvoice struct {
	ID      int64        `json:"id"`
	Number  string       `json:"number"`
	Date    book.Date    `json:"date"`
	DueDate book.Date    `json:"dueDate"`
	Total   money.Amount `json:"total"`
	Due     money.Amount `json:"due"`
}

// OpenInvoices lists a customer's invoices on which something is due, the first due first.
func (r reader) OpenInvoices(ctx context.Context, customer int64) ([]OpenInvoice, error) {
	invoices := []OpenInvoice{}
	return invoices, r.list(ctx, &invoices, "open invoices", "SELECT i.id, i.number, i.issue_date AS date, b.due_date, "+amount("b.total", "b.currency", "total")+", "+amount("b.due", "b.currency", "due")+`
		FROM invoice_balances b JOIN invoices i ON i.id = b.invoice_id WHERE b.customer_id = ? AND b.due > 0 ORDER BY b.due_date, b.invoice_id LIMIT 500`, customer)
}
