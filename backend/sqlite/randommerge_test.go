package sqlite_test

import (
	"daybook/backend/shop"
	"daybook/backend/testkit"
)

func merges(d draws, s *testkit.Shop) error {
	keep, err := s.DB.Customer(s.Ctx, d.id(people))
	if err != nil {
		return err
	}
	other, err := s.DB.Customer(s.Ctx, d.id(people))
	if err != nil {
		return err
	}
	_, err = s.Shop.MergeCustomers(s.Ctx, shop.MergeInput{Key: s.Key(), KeepID: keep.ID, KeepVersion: keep.Version, OtherID: other.ID, OtherVersion: other.Version})
	return err
}

// owners are the customers who were not merged into another.
func owners(s *testkit.Shop) (ids []int64) {
	s.T.Helper()
	for id := int64(1); id <= people; id++ {
		customer, err := s.DB.Customer(s.Ctx, id)
		s.Must(err)
		if customer.ID == id {
			ids = append(ids, id)
		}
	}
	return ids
}

// theirs is the condition that a row is a customer's (?1), or one's who was merged into him.
const theirs = "customer_id IN (SELECT id FROM customers WHERE ?1 IN (id, merged_into))"
