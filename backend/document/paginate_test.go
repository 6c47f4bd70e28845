package document

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestRowsAreSharedOverPages(t *testing.T) {
	for _, c := range []struct {
		name                  string
		rows                  []float64
		first, other, closing float64
		want                  []int
	}{
		{"no rows", nil, 100, 200, 50, []int{0}},
		{"all on one page", []float64{10, 10}, 100, 200, 50, []int{2}},
		{"exactly full", []float64{25, 25}, 100, 200, 50, []int{2}},
		{"the last row goes with the totals", []float64{25, 25, 25}, 100, 200, 50, []int{2, 1}},
		{"a full second page", []float64{60, 60, 60, 60, 60}, 100, 200, 50, []int{1, 3, 1}},
		{"a tall row leaves the first page empty", []float64{150}, 100, 200, 40, []int{0, 1}},
		{"a row taller than any page", []float64{300, 10}, 100, 200, 40, []int{0, 1, 1}},
	} {
		if got := paginate(c.rows, c.first, c.other, c.closing); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestNoPageOverflowsAndNoRowIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.Float64Range(5, 60), 1, 300).Draw(t, "rows")
		first, other, closing := rapid.Float64Range(60, 150).Draw(t, "first"), 240.0, rapid.Float64Range(10, 120).Draw(t, "closing")
		pages := paginate(rows, first, other, closing)
		at := 0
		for i, count := range pages {
			room := other
			if i == 0 {
				room = first
			}
			if i == len(pages)-1 {
				room -= closing
			}
			if height := sum(rows[at : at+count]); height > room+1e-6 {
				t.Fatalf("page %d of %v: %v on %v", i+1, pages, height, room)
			}
			at += count
		}
		if at != len(rows) || pages[len(pages)-1] == 0 {
			t.Fatalf("%d rows went on pages as %v", len(rows), pages)
		}
	})
}
