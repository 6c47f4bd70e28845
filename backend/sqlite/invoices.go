package sqlite

import (
	"context"
	"fmt"
	"strings"

	"daybook/backend/book"
)

var invoiceColumns = columns("i.id, i.store_id, coalesce("+survivor("i.customer_id")+", 0) AS customer_id, coalesce(i.number, '') AS number, i.reference, i.note",
	"i.issue_date, i.due_date, i.language, i.currency, i.tax_included, i.rounding, i.created_at, i.issued_at, i.version",
	`i.bill_name AS "bill_to.name", i.bill_company AS "bill_to.company", i.bill_tax_id AS "bill_to.tax_id"`, address("i.bill_", "bill_to.address"), address("i.ship_", "ship_to"),
	minor("i.discount_amount", "discount.amount"), `i.discount_rate AS "discount.rate"`,
	`coalesce(i.coupon_id, 0) AS "coupon.id", i.coupon_code AS "coupon.code"`,
	minor("i.coupon_amount", "coupon.discount.amount"), `i.coupon_rate AS "coupon.discount.rate"`,
	minor("i.subtotal", "totals.subtotal"), minor("i.discount", "totals.discount"), minor("i.coupon", "totals.coupon"),
	minor("i.net", "totals.net"), minor("i.tax", "totals.tax"), minor("i.total", "totals.total"),
	balanceColumns)

// balanceColumns are an invoice's sums over postings; an invoice without any, a draft, has its total and nothing else.
var balanceColumns = columns(minor("i.total", "balance.total"), minor("coalesce(b.credited, 0)", "balance.credited"),
	minor("coalesce(b.paid, 0)", "balance.paid"), minor("coalesce(b.refunded, 0)", "balance.refunded"),
	minor("coalesce(b.written_off, 0)", "balance.written_off"), minor("coalesce(b.due, 0)", "balance.due"),
	`coalesce(b.voided, 0) AS "balance.voided"`)

// Invoice is one invoice with its lines, figures and balance; its status is the caller's to say, who knows the day.
func (r reader) Invoice(ctx context.Context, id int64) (book.Invoice, error) {
	var invoice book.Invoice
	err := r.get(ctx, &invoice, "invoice", "SELECT "+invoiceColumns+" FROM invoices i LEFT JOIN invoice_balances b ON b.invoice_id = i.id WHERE i.id = ?", id)
	if err != nil {
		return book.Invoice{}, err
	}
	if err := r.loadLines(ctx, &invoice); err != nil {
		return book.Invoice{}, err
	}
	invoice.Totals.Rates = []book.RateTotal{}
	err = r.list(ctx, &invoice.Totals.Rates, "tax by rate", "SELECT "+rateColumns+` FROM invoice_lines l
		WHERE l.invoice_id = ? AND l.type <> 'discount' GROUP BY 1, l.tax_rate ORDER BY 1, l.tax_rate`, id)
	denominate(&invoice, invoice.Currency)
	return invoice, err
}

var rateColumns = columns("l.type = 'sales_tax' AS sales_tax, l.tax_rate AS rate", minor("sum(l.net)", "net"), minor("sum(l.tax)", "tax"),
	minor("sum(l.net + l.tax)", "gross"))

var lineColumns = columns("coalesce(l.item_id, 0) AS item_id, l.name, l.reference, l.type, l.quantity, l.unit, l.tax_rate",
	minor("l.unit_price", "unit_price"), minor("l.discount_amount", "discount.amount"), `l.discount_rate AS "discount.rate"`,
	minor("l.amount", "total.amount"), minor("l.discount", "total.discount"), minor("l.net", "total.net"),
	minor("l.tax", "total.tax"), minor("l.net + l.tax", "total.gross"))

func (r reader) loadLines(ctx context.Context, invoice *book.Invoice) error {
	var rows []struct {
		book.Line
		Total book.LineTotal
	}
	err := r.list(ctx, &rows, "lines", "SELECT "+lineColumns+` FROM invoice_lines l
		WHERE l.invoice_id = ? ORDER BY l.position`, invoice.ID)
	if err != nil {
		return err
	}
	invoice.Lines, invoice.Totals.Lines = make([]book.Line, len(rows)), make([]book.LineTotal, len(rows))
	for i, row := range rows {
		invoice.Lines[i], invoice.Totals.Lines[i] = row.Line, row.Total
	}
	return nil
}

// InsertDraft adds a draft and returns its id.
func (tx *Tx) InsertDraft(ctx context.Context, invoice book.Invoice) (int64, error) {
	id, err := tx.save(ctx, "new draft", `INSERT INTO invoices (store_id, customer_id, reference, note, issue_date, due_date, language,
			bill_name, bill_company, bill_tax_id, bill_line1, bill_line2, bill_postal_code, bill_city, bill_region, bill_country,
			ship_line1, ship_line2, ship_postal_code, ship_city, ship_region, ship_country,
			currency, tax_included, rounding, discount_amount, discount_rate, coupon_id, coupon_code, coupon_amount, coupon_rate, coupon,
			subtotal, discount, net, tax, total, created_at, issued_at)
		VALUES (:store_id, nullif(:customer_id, 0), :reference, :note, :issue_date, :due_date, :language,
			:bill_to.name, :bill_to.company, :bill_to.tax_id, :bill_to.address.line1, :bill_to.address.line2, :bill_to.address.postal_code,
			:bill_to.address.city, :bill_to.address.region, :bill_to.address.country,
			:ship_to.line1, :ship_to.line2, :ship_to.postal_code, :ship_to.city, :ship_to.region, :ship_to.country,
			:currency, :tax_included, :rounding, :discount.amount.minor, :discount.rate,
			nullif(:coupon.id, 0), :coupon.code, :coupon.discount.amount.minor, :coupon.discount.rate, :totals.coupon.minor,
			:totals.subtotal.minor, :totals.discount.minor, :totals.net.minor, :totals.tax.minor, :totals.total.minor, :created_at, 0)`, invoice)
	if err != nil {
		return 0, couponGone(err)
	}
	invoice.ID = id
	return id, tx.insertLines(ctx, invoice)
}

const setShipTo = `ship_line1 = :ship_to.line1, ship_line2 = :ship_to.line2, ship_postal_code = :ship_to.postal_code,
			ship_city = :ship_to.city, ship_region = :ship_to.region, ship_country = :ship_to.country`

// UpdateDraft changes a draft that is still at the version it was read at.
func (tx *Tx) UpdateDraft(ctx context.Context, invoice book.Invoice) error {
	err := tx.change(ctx, "draft", `UPDATE invoices SET store_id = :store_id, customer_id = nullif(:customer_id, 0), reference = :reference, note = :note,
			issue_date = :issue_date, due_date = :due_date, language = :language, bill_name = :bill_to.name, bill_company = :bill_to.company,
			bill_tax_id = :bill_to.tax_id, bill_line1 = :bill_to.address.line1, bill_line2 = :bill_to.address.line2,
			bill_postal_code = :bill_to.address.postal_code, bill_city = :bill_to.address.city, bill_region = :bill_to.address.region,
			bill_country = :bill_to.address.country, `+setShipTo+`, currency = :currency, tax_included = :tax_included, rounding = :rounding,
			discount_amount = :discount.amount.minor, discount_rate = :discount.rate,
			coupon_id = nullif(:coupon.id, 0), coupon_code = :coupon.code, coupon_amount = :coupon.discount.amount.minor,
			coupon_rate = :coupon.discount.rate, coupon = :totals.coupon.minor, subtotal = :totals.subtotal.minor,
			discount = :totals.discount.minor, net = :totals.net.minor, tax = :totals.tax.minor, total = :totals.total.minor, version = version + 1
		WHERE id = :id AND version = :version AND issued_at = 0`, invoice)
	if err != nil {
		return couponGone(err)
	}
	if _, err := tx.exec(ctx, "lines", "DELETE FROM invoice_lines WHERE invoice_id = ?", invoice.ID); err != nil {
		return err
	}
	return tx.insertLines(ctx, invoice)
}

func (tx *Tx) insertLines(ctx context.Context, invoice book.Invoice) error {
	for i, line := range invoice.Lines {
		total := invoice.Totals.Lines[i]
		_, err := tx.exec(ctx, "line", `INSERT INTO invoice_lines (invoice_id, position, item_id, name, reference, type, quantity, unit, unit_price, tax_rate,
				discount_amount, discount_rate, amount, discount, net, tax)
			VALUES (?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			invoice.ID, i+1, line.ItemID, line.Name, line.Reference, line.Type, line.Quantity, line.Unit, line.UnitPrice.Minor, line.TaxRate,
			line.Discount.Amount.Minor, line.Discount.Rate, total.Amount.Minor, total.Discount.Minor, total.Net.Minor, total.Tax.Minor)
		if isGone(err) {
			return book.Refuse(book.CodeNotFound, fmt.Sprintf("lines.%d", i), "This item is no longer in the book.")
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// DeleteDraft removes a draft; an issued invoice stays.
func (tx *Tx) DeleteDraft(ctx context.Context, id, version int64) error {
	_, err := tx.exec(ctx, "lines", `DELETE FROM invoice_lines WHERE invoice_id = ?
		AND EXISTS (SELECT 1 FROM invoices WHERE id = invoice_id AND issued_at = 0)`, id)
	if err != nil {
		return err
	}
	return tx.change(ctx, "draft", "DELETE FROM invoices WHERE id = :id AND version = :version AND issued_at = 0", book.Invoice{ID: id, Version: version})
}

// IssueInvoice makes a draft the issued document: its number, moment, bill-to party and delivery address are set, and nothing on it changes any more.
func (tx *Tx) IssueInvoice(ctx context.Context, invoice book.Invoice) error {
	err := tx.change(ctx, "invoice", `UPDATE invoices SET number = :number, issued_at = :issued_at, bill_name = :bill_to.name,
			bill_company = :bill_to.company, bill_tax_id = :bill_to.tax_id, bill_line1 = :bill_to.address.line1, bill_line2 = :bill_to.address.line2,
			bill_postal_code = :bill_to.address.postal_code, bill_city = :bill_to.address.city, bill_region = :bill_to.address.region,
			bill_country = :bill_to.address.country, `+setShipTo+`, version = version + 1
		WHERE id = :id AND version = :version AND issued_at = 0`, invoice)
	if err != nil {
		return err
	}
	_, err = tx.exec(ctx, "search index", "INSERT INTO invoices_search (rowid, number, customer, reference) VALUES (?, ?, ?, ?)",
		invoice.ID, numberWords(invoice.Number), indexed(invoice.BillTo.Name+" "+invoice.BillTo.Company), indexed(invoice.Reference))
	return err
}

// numberWords are the parts of a document number as people type them: INV-2026-00042 is also found as 42.
func numberWords(number string) string {
	parts := words(number)
	for _, part := range parts {
		if short := strings.TrimLeft(part, "0"); short != part {
			parts = append(parts, short)
		}
	}
	return strings.Join(parts, " ")
}
