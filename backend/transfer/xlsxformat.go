package transfer

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// The styles that every workbook has; those of numbers follow.
const (
	styleText = iota
	styleHeader
	styleNumbers
)

// Formats that Excel shows the way of the reader's own country (ECMA-376, 18.8.30).
const (
	formatDate   = "14"
	formatMoment = "22"
)

// number is the cell's value as a workbook keeps it and its format: the number of a built-in one or a code.
func (c Cell) number() (value, format string) {
	switch c.kind {
	case cellAmount:
		return c.text, amountFormat(c.decimals) + `\ "` + string(c.currency) + `"`
	case cellRate:
		return hundredth(strings.TrimSuffix(c.text, "%")), decimalFormat("0", c.decimals) + "%"
	case cellDate:
		return strconv.Itoa(serialDay(c.at)), formatDate
	case cellMoment:
		return serialMoment(c.at), formatMoment
	}
	return c.text, "General"
}

func amountFormat(decimals int) string { return decimalFormat("#,##0", decimals) }

func decimalFormat(whole string, decimals int) string {
	if decimals == 0 {
		return whole
	}
	return whole + "." + strings.Repeat("0", decimals)
}

// hundredth moves the point of a decimal number two digits to the left.
func hundredth(text string) string {
	rest, negative := strings.CutPrefix(text, "-")
	whole, fraction, _ := strings.Cut(rest, ".")
	whole = "00" + whole
	rest = strings.TrimLeft(whole[:len(whole)-2], "0")
	rest = "0" + rest + "." + whole[len(whole)-2:] + fraction
	if negative {
		rest = "-" + rest
	}
	return rest
}

// serialDay is the number of days since 30 December 1899, by which a workbook counts.
func serialDay(t time.Time) int {
	day := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	return int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours()) / 24
}

// serialMoment adds the time of day as the clock shows it, as a fraction of a day of 24 hours.
func serialMoment(t time.Time) string {
	seconds := t.Hour()*3600 + t.Minute()*60 + t.Second()
	return strconv.FormatFloat(float64(serialDay(t))+float64(seconds)/86400, 'f', -1, 64)
}

// style is the style of a format, made when it is first used.
func (x *xlsxWriter) style(format string) int {
	style, known := x.formats[format]
	if !known {
		style = styleNumbers + len(x.codes)
		x.formats[format] = style
		x.codes = append(x.codes, format)
	}
	return style
}

// firstCustom is the first number that a format of one's own may have.
const firstCustom = 164

func (x *xlsxWriter) styles() string {
	var formats, cells strings.Builder
	for i, code := range x.codes {
		id := firstCustom + i
		switch code {
		case "General":
			id = 0
		case formatDate, formatMoment:
			id, _ = strconv.Atoi(code)
		default:
			fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, id, escaped(code))
		}
		fmt.Fprintf(&cells, `<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`, id)
	}
	all := formats.String()
	if all != "" {
		all = fmt.Sprintf(`<numFmts count="%d">%s</numFmts>`, strings.Count(all, "<numFmt "), all)
	}
	return fmt.Sprintf(stylesXML, all, styleNumbers+len(x.codes), cells.String())
}
