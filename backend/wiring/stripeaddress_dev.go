//go:build dev

package wiring

import "os"

// StripeAddress is where Stripe's API is, as DAYBOOK_STRIPE says; empty for Stripe's own address. Only development builds know that
// variable.
func StripeAddress() string { return os.Getenv("DAYBOOK_STRIPE") }
