//go:build !dev

package wiring

// StripeAddress is where Stripe's API is: empty for Stripe's own address.
func StripeAddress() string { return "" }
