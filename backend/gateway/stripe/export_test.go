package stripe

// Kept tells whether Stripe keeps a card for its customer.
var Kept = (*Gateway).kept
