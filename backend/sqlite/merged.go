package sqlite

import (
	"context"
	"fmt"
	"strings"
)

// survivor selects whom a document's customer was merged into, or the customer himself.
func survivor(column string) string {
	return "(SELECT coalesce(merged_into, id) FROM customers WHERE id = " + column + ")"
}

// ofCustomer is the condition that a column names a customer or one merged into him. Mostly there is none, and then an index
// gives the rows in its order.
func (r reader) ofCustomer(ctx context.Context, column string, id int64) (string, error) {
	var merged []int64
	if err := r.list(ctx, &merged, "merged customers", "SELECT id FROM customers WHERE merged_into = ?", id); err != nil {
		return "", err
	}
	if len(merged) == 0 {
		return fmt.Sprintf("%s = %d", column, id), nil
	}
	ids := []string{fmt.Sprint(id)}
	for _, other := range merged {
		ids = append(ids, fmt.Sprint(other))
	}
	return fmt.Sprintf("%s IN (%s)", column, strings.Join(ids, ", ")), nil
}
