package transfer

import (
	"slices"
	"strconv"
	"strings"
)

// card is one vCard as the cells it fills, by column header.
type card map[string]string

func isVCard(text string) bool {
	text = strings.TrimLeft(text, " \t\r\n")
	return len(text) >= 11 && strings.EqualFold(text[:11], "BEGIN:VCARD")
}

// walkVCards gives a header made of everything the cards say, then a row for each card.
func walkVCards(name, text string) walk {
	return func(yield func(Row) bool) error {
		columns, cards := readCards(text)
		if len(columns) > maxColumns {
			return notATable(name)
		}
		if !yield(Row{Cells: columns, width: len(columns)}) {
			return nil
		}
		for i, c := range cards {
			cells := make([]string, len(columns))
			for k, column := range columns {
				cells[k] = c[column]
			}
			if filled(cells) > 0 && !yield(Row{Number: i + 1, Cells: cells, width: len(cells)}) {
				return nil
			}
		}
		return nil
	}
}

// readCards reads vCards of the versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). The columns are in the order in which
// the cards first use them.
func readCards(text string) (columns []string, cards []card) {
	seen := map[string]bool{}
	var properties []property
	lines := cardLines{rest: text}
	for line, ok := lines.next(); ok; line, ok = lines.next() {
		p := parseProperty(line)
		if p.name == "BEGIN" || p.name == "END" {
			if len(properties) > 0 {
				cards = append(cards, cardOf(properties, seen, &columns))
			}
			properties = nil
			continue
		}
		properties = append(properties, p)
	}
	if len(properties) > 0 {
		cards = append(cards, cardOf(properties, seen, &columns))
	}
	return columns, cards
}

// cardOf fills the columns of a card; what the person prefers comes first. A second address has columns of its own, all
// with a 2, so that no two addresses mix.
func cardOf(properties []property, seen map[string]bool, columns *[]string) card {
	slices.SortStableFunc(properties, func(a, b property) int { return a.rank - b.rank })
	c, times := card{}, map[string]int{}
	for _, p := range properties {
		cells := p.cells()
		if len(cells) == 0 {
			continue
		}
		times[p.name]++
		for _, cell := range cells {
			header := numbered(cell.header, times[p.name])
			c.add(header, cell.text)
			if !seen[header] {
				seen[header] = true
				*columns = append(*columns, header)
			}
		}
	}
	return c
}

func numbered(header string, times int) string {
	if times == 1 {
		return header
	}
	return header + " " + strconv.Itoa(times)
}

func (c card) add(header, text string) {
	if c[header] != "" {
		text = c[header] + ", " + text
	}
	c[header] = text
}
