package transfer

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	pointDecimals = regexp.MustCompile(`[0-9]\.[0-9]{1,2}(\D|$)`)
	commaDecimals = regexp.MustCompile(`[0-9],[0-9]{1,2}(\D|$)`)
)

// decimalOf is how the amounts of the file are written, where one of the first rows leaves no doubt; numbers of a workbook
// say nothing about it.
func decimalOf(m Mapping, rows []Row) string {
	point, comma := false, false
	for i, c := range m.Columns {
		if c.Field != FieldPrice && c.Field != FieldTaxRate {
			continue
		}
		for _, row := range rows {
			if !row.isNumber(i) {
				point = point || pointDecimals.MatchString(row.cell(i))
				comma = comma || commaDecimals.MatchString(row.cell(i))
			}
		}
	}
	switch {
	case point && !comma:
		return "."
	case comma && !point:
		return ","
	}
	return ""
}

// isNumber tells whether the cell is a number of a workbook.
func (r Row) isNumber(column int) bool { return column < len(r.plain) && r.plain[column] }

var slashedDate = regexp.MustCompile(`^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b`)

// dateOrderOf finds a date among the first rows that can be read one way only.
func dateOrderOf(m Mapping, rows []Row) DateOrder {
	for i, c := range m.Columns {
		if c.Field != FieldCreatedAt {
			continue
		}
		for _, row := range rows {
			parts := slashedDate.FindStringSubmatch(strings.TrimSpace(row.cell(i)))
			if parts == nil {
				continue
			}
			if number(parts[1]) > 12 {
				return DayFirst
			}
			if number(parts[2]) > 12 {
				return MonthFirst
			}
		}
	}
	return ""
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
