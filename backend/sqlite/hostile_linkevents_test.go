package sqlite_test

import (
	"fmt"
	"strings"
)

func linkIs(id int, changes string) string {
	return fmt.Sprintf("UPDATE links SET %s WHERE id = %d", changes, id)
}

// completes completes a link by hand.
func completes(id, customer, invoice int) string {
	return linkIs(id, fmt.Sprintf("opened_at = created_at, completed_at = created_at, method = 'pay_at_shop', customer_id = %d, invoice_id = %d", customer, invoice))
}

const uncompleted = "completed_at = 0, method = '', invoice_id = NULL"

// linkEventAttacks are on what happened to links, in the book of linkedBook.
var linkEventAttacks = []attack{
	{"a link was not opened after all", linkIs(2, "opened_at = 0"), "happened to a payment link stays", "link_event_keeps"},
	{"a link was opened at another time", linkIs(2, "opened_at = opened_at - 1"), "happened to a payment link stays", "link_event_keeps"},
	{"a cancelled link is open again", linkIs(4, "cancelled_at = 0"), "happened to a payment link stays", "link_event_keeps"},
	{"a link was cancelled at another time", linkIs(4, "cancelled_at = cancelled_at + 1"), "happened to a payment link stays", "link_event_keeps"},
	{"a completed link is open again", linkIs(3, uncompleted), "happened to a payment link stays", "link_event_keeps"},
	{"a completed link was cancelled instead", linkIs(3, uncompleted+", cancelled_at = created_at"), "happened to a payment link stays", "link_event_keeps"},
	{"a link was completed at another time", linkIs(3, "completed_at = completed_at + 1"), "happened to a payment link stays", "link_event_keeps"},
	{"a completed link is paid otherwise", linkIs(3, "method = 'bank_transfer'"), "happened to a payment link stays", "link_event_keeps CHECK"},
	{"a completed link is another customer's", linkIs(3, "customer_id = 2"), "happened to a payment link stays", "link_event_keeps"},
	{"a completed link has another invoice", linkIs(3, "customer_id = 1, invoice_id = 1"), "happened to a payment link stays", "link_event_keeps"},
	{"a completed link is cancelled", linkIs(3, "cancelled_at = completed_at"), "CHECK", "CHECK"},
	{"a cancelled link is completed", completes(4, 1, 1), "over its order", "link_fits_invoice link_end_stays CHECK"},
	{"a link is opened when it expired", linkIs(1, "opened_at = expires_at"), "CHECK", "CHECK"},
	{"a link is completed when it expired", linkIs(5, "opened_at = created_at, completed_at = expires_at, method = 'pay_at_shop', invoice_id = 1"), "over its order", "link_fits_invoice CHECK"},
	{"a link is cancelled when it expired", linkIs(1, "cancelled_at = expires_at"), "CHECK", "CHECK"},
	{"a link is opened before it was created", linkIs(1, "opened_at = created_at - 1"), "CHECK", "CHECK"},
	{"a link is completed unopened", linkIs(5, "completed_at = created_at, method = 'pay_at_shop', invoice_id = 1"), "over its order", "link_fits_invoice CHECK"},
	{"a link is completed without an invoice", linkIs(2, "completed_at = opened_at, method = 'pay_at_shop'"), "CHECK", "CHECK"},
	{"a link is completed without a way to pay", linkIs(5, "opened_at = created_at, completed_at = created_at, invoice_id = 1"), "over its order", "link_fits_invoice CHECK"},
	{"an open link has an invoice", linkIs(5, "invoice_id = 1"), "over its order", "link_fits_invoice CHECK"},
	{"an open link has a way to pay", linkIs(1, "method = 'pay_at_shop'"), "CHECK", "CHECK"},
}

// issuesByHand issues a draft by hand.
func issuesByHand(id int) string {
	return fmt.Sprintf("UPDATE invoices SET number = 'INV-2026-0000%d', issued_at = 1 WHERE id = %[1]d; ", id)
}

// another adds a row like one that is there, with a change.
func another(table string, id, newID int, change string) string {
	return fmt.Sprintf("CREATE TEMP TABLE another AS SELECT * FROM %s WHERE id = %d; UPDATE another SET id = %d%s; INSERT INTO %[1]s SELECT * FROM another; DROP TABLE another; ", table, id, newID, change)
}

// linkInvoiceAttacks complete links by invoices that are not of their orders, in the book of linkedBook.
var linkInvoiceAttacks = []attack{
	{"a link is completed by another customer's invoice", completes(5, 2, 1), "over its order", "link_fits_invoice link_customer_keeps"},
	{"a link is completed by nobody's invoice", linkIs(2, "completed_at = opened_at, method = 'pay_at_shop', invoice_id = 1"), "over its order", "link_fits_invoice"},
	{"a link is completed by an invoice over more", completes(5, 1, 3), "over its order", "link_fits_invoice"},
	{"a link is completed by a draft", completes(5, 1, 5), "over its order", "link_fits_invoice"},
	{"a link is completed by another store's invoice", another("stores", 1, 2, ", code = 'S2'") + another("invoices", 5, 6, ", store_id = 2") + issuesByHand(6) + completes(5, 1, 6), "over its order", "link_fits_invoice"},
	{"a link is completed by an invoice in dollars", "UPDATE invoices SET currency = 'USD' WHERE id = 5; " + issuesByHand(5) + completes(5, 1, 5), "over its order", "link_fits_invoice"},
	{"a link is completed by no invoice", completes(5, 1, 77), "over its order", "link_fits_invoice KEYS"},
	{"an invoice completes two links", completes(1, 3, 4), "over its order", ""},
	{"a link is completed by an older invoice", completes(5, 1, 1), "over its order", "link_fits_invoice"},
	{"a link is completed for somebody else", completes(5, 2, 2), "over its order", "link_fits_invoice link_customer_keeps"},
	{"an open link becomes somebody else's", linkIs(5, "customer_id = 2"), "stays its customer's", "link_customer_keeps"},
	{"an invoice is taken from the link that it completed", "UPDATE OR REPLACE" + completes(1, 3, 4)[6:], "over its order", "link_fits_invoice"},
	{"a link is completed by a way to pay that it does not offer", strings.Replace(completes(5, 1, 1), "pay_at_shop", "cash", 1), "over its order", "link_fits_invoice CHECK"},
	{"a cancelled link is opened", linkIs(4, "opened_at = cancelled_at + 1"), "a cancelled payment link stays so", "link_end_stays"},
	{"an erased customer's link gets a contact", linkIs(6, "phone = '+4930999'"), "until its customer is erased", "link_contact_keeps"},
	{"a link's contact changes by way of an erased customer", linkIs(1, "customer_id = 4") + "; " + linkIs(1, "phone = '+4930999'"), "until its customer is erased", "link_contact_keeps"},
}
