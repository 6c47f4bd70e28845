package document

// paginate says how many rows go on each page. The first page has less room than the others; after the last row
// there must be room for the closing block, and where it has to move to a new page the last row goes with it, so
// that no page shows totals of nothing. A row that fits no page gets one to itself.
func paginate(rows []float64, first, other, closing float64) []int {
	var pages []int
	count, left := 0, first
	for i, height := range rows {
		last := i == len(rows)-1
		needed := height
		if last {
			needed += closing
		}
		if needed > left && (count > 0 || left < other) {
			pages = append(pages, count)
			count, left = 0, other
		}
		count++
		left -= height
	}
	return append(pages, count)
}
