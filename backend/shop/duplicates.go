package shop

import (
	"context"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"daybook/backend/book"
	"daybook/backend/sqlite"
)

// Likeness is why two customers may be one.
type Likeness string

// The likenesses, the strongest first.
const (
	LikeEmail Likeness = "email"
	LikePhone Likeness = "phone"
	LikeName  Likeness = "name"
)

// Duplicate is two customers who may be one.
type Duplicate struct {
	First  book.Customer `json:"first"`
	Second book.Customer `json:"second"`
	Why    Likeness      `json:"why"`
}

// MaxDuplicates is how many pairs are suggested at once.
const MaxDuplicates = 50

// Duplicates suggests customers who may be one: by mail address, by phone number, by a similar name.
func (s *Shop) Duplicates(ctx context.Context) ([]Duplicate, error) {
	found := suspects{seen: map[book.Pair]bool{}}
	dismissed, err := s.db.NotDuplicates(ctx)
	if err != nil {
		return nil, err
	}
	for _, pair := range dismissed {
		found.seen[pair] = true
	}
	for _, ask := range []struct {
		why  Likeness
		list func(context.Context, int) ([]book.Pair, error)
	}{{LikeEmail, s.db.SameEmail}, {LikePhone, s.db.SamePhone}, {LikeName, s.similarNames}} {
		pairs, err := ask.list(ctx, MaxDuplicates+len(dismissed))
		if err != nil {
			return nil, err
		}
		found.add(ask.why, pairs)
	}
	return s.loadPairs(ctx, found.all)
}

// suspects collects pairs, each once, with the first reason found.
type suspects struct {
	seen map[book.Pair]bool
	all  []suspect
}

type suspect struct {
	book.Pair
	why Likeness
}

func (s *suspects) add(why Likeness, pairs []book.Pair) {
	for _, pair := range pairs {
		if !s.seen[pair] && len(s.all) < MaxDuplicates {
			s.seen[pair] = true
			s.all = append(s.all, suspect{pair, why})
		}
	}
}

func (s *Shop) loadPairs(ctx context.Context, pairs []suspect) ([]Duplicate, error) {
	duplicates := []Duplicate{}
	for _, pair := range pairs {
		first, err := s.db.Customer(ctx, pair.First)
		if err != nil {
			return nil, err
		}
		second, err := s.db.Customer(ctx, pair.Second)
		if err != nil {
			return nil, err
		}
		duplicates = append(duplicates, Duplicate{first, second, pair.why})
	}
	return duplicates, nil
}

// neighbours is how many names after a name, in order, are compared with it (the sorted-neighbourhood method of
// Hernández and Stolfo, 1995): comparing each with each would take hours.
const neighbours = 4

// similarNames pairs customers whose names differ by the order of their words or by a slip of the finger.
func (s *Shop) similarNames(ctx context.Context, limit int) ([]book.Pair, error) {
	names, err := s.db.FoldedNames(ctx)
	if err != nil {
		return nil, err
	}
	for n := range names {
		parts := strings.Fields(names[n].SortKey)
		slices.Sort(parts)
		names[n].SortKey = strings.Join(parts, " ")
	}
	slices.SortStableFunc(names, func(a, b sqlite.FoldedName) int { return strings.Compare(a.SortKey, b.SortKey) })
	pairs := []book.Pair{}
	for n, name := range names {
		for _, other := range names[n+1 : min(n+1+neighbours, len(names))] {
			if alike(name.SortKey, other.SortKey) && len(pairs) < limit {
				pairs = append(pairs, book.Pair{First: min(name.ID, other.ID), Second: max(name.ID, other.ID)})
			}
		}
	}
	return pairs, nil
}

// alike tells whether two names are the same but for one letter in eight. Of short names every letter counts.
func alike(a, b string) bool {
	return a == b || levenshtein.ComputeDistance(a, b) <= min(len(a), len(b))/8
}

// NotDuplicates keeps that two customers are two people; they are not suggested again.
func (s *Shop) NotDuplicates(ctx context.Context, pair book.Pair) error {
	return s.do(ctx, command{name: "NotDuplicates", input: pair}, func(tx *sqlite.Tx) (int64, error) {
		for _, id := range []int64{pair.First, pair.Second} {
			if _, err := tx.Customer(ctx, id); err != nil {
				return 0, err
			}
		}
		return pair.First, tx.InsertNotDuplicates(ctx, pair)
	})
}
