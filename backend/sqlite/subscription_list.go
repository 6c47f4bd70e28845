package sqlite

import (
	"context"
	"errors"

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

var errUnwritten = errors.New("not written yet")

// Subscriptions gives a page of the subscriptions.
func (r reader) Subscriptions(ctx context.Context, q SubscriptionQuery, now book.Moment) (SubscriptionPage, error) {
	return SubscriptionPage{}, errUnwritten
}

// SubscriptionInvoices lists what a customer received for his subscriptions, newest first.
func (r reader) SubscriptionInvoices(ctx context.Context, customer int64, now book.Moment) ([]SubscriptionInvoice, error) {
	return nil, errUnwritten
}
