package sqlite

import "context"

// Contact is how a customer is reached; either may be empty.
type Contact struct {
	Email string
	Phone string
}

// Contacts lists how the customers in the book are reached, also the archived ones.
func (r reader) Contacts(ctx context.Context) ([]Contact, error) {
	contacts := []Contact{}
	return contacts, r.list(ctx, &contacts, "customers", "SELECT email, phone FROM customers WHERE merged_into IS NULL AND (email <> '' OR phone <> '')")
}

// SKUs lists the SKUs that are taken.
func (r reader) SKUs(ctx context.Context) ([]string, error) {
	skus := []string{}
	return skus, r.list(ctx, &skus, "items", "SELECT sku FROM items WHERE sku <> '' AND archived = 0")
}
