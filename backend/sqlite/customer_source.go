package sqlite

import (
	"context"
	"fmt"

	"daybook/backend/book"
)

// customerSource is where a list of customers comes from, and the order it comes in.
type customerSource struct {
	from, where string
	order       ordering
}

// customerSource chooses what to follow: what a search finds, a tag that few have, or the order's index. A CROSS JOIN keeps
// its order.
func (r reader) customerSource(ctx context.Context, q CustomerQuery) (customerSource, error) {
	source := customerSource{"customers c", "c.archived = :archived AND c.merged_into IS NULL", q.ordering()}
	if q.Search != "" {
		many, err := r.findsMany(ctx, "customers_search", matchCustomer(q.Search))
		if err != nil {
			return source, err
		}
		if many {
			source.order = newestFirst
		}
		source.from = "customers_search s CROSS JOIN customers c ON c.id = -s.rowid"
		source.where += " AND s.customers_search MATCH :search"
	}
	if q.Tag == "" {
		return source, nil
	}
	many, err := r.tagsMany(ctx, q.Tag)
	if many || q.Search != "" {
		source.where += " AND EXISTS (SELECT 1 FROM customer_tags WHERE customer_id = c.id AND key = :tag)"
		return source, err
	}
	source.from = "customer_tags t CROSS JOIN customers c ON c.id = t.customer_id"
	source.where += " AND t.key = :tag"
	return source, err
}

// sortableTagged is how many customers with a tag are sorted; where there are more, the order's index finds a page soon.
const sortableTagged = 5000

// tagsMany tells whether a tag is on more customers than are sorted.
func (r reader) tagsMany(ctx context.Context, tag string) (bool, error) {
	var many bool
	err := r.get(ctx, &many, "tag", fmt.Sprintf("SELECT count(*) > %d FROM (SELECT 1 FROM customer_tags WHERE key = ? LIMIT %d)", sortableTagged, sortableTagged+1), book.TagKey(tag))
	return many, err
}
