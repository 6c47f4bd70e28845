package transfer

import (
	"io"
	"strconv"
)

// cell reads one cell and puts it in its column: the one it names, or the next. Cells that are not written down are empty.
func (s *sheetReader) cell(m mark) error {
	if m.close {
		return nil
	}
	column := columnOf(m.attr(" r"))
	named := column >= 0
	if !named {
		column = len(s.row.Cells)
	}
	if column >= maxColumns {
		return errTooWide
	}
	text, plain, err := s.content(m)
	if err != nil || text == "" && named {
		return err
	}
	for len(s.row.Cells) <= column {
		s.row.Cells, s.row.plain = append(s.row.Cells, ""), append(s.row.plain, false)
	}
	s.row.Cells[column], s.row.plain[column] = text, plain
	return nil
}

// content is what stands in a cell; nothing in one that is closed at once.
func (s *sheetReader) content(m mark) (text string, plain bool, err error) {
	if m.empty {
		return "", false, nil
	}
	style, _ := strconv.Atoi(string(m.attr(" s")))
	return s.value(cellKind(m.attr(" t")), style)
}

// columnOf is the column of a reference such as B7, from 0, or -1.
func columnOf(reference []byte) int {
	column := 0
	for _, c := range reference {
		if c < 'A' || c > 'Z' || column > maxColumns {
			break
		}
		column = column*26 + int(c-'A') + 1
	}
	return column - 1
}

type valueKind byte

const (
	valueNumber valueKind = iota
	valueShared
	valueBool
	valueInline
	valueText // a formula's text, a date in ISO 8601, an error
)

func cellKind(attr []byte) valueKind {
	switch string(attr) {
	case "", "n":
		return valueNumber
	case "s":
		return valueShared
	case "b":
		return valueBool
	}
	return valueText
}

// value reads up to the end of the cell.
func (s *sheetReader) value(kind valueKind, style int) (text string, plain bool, err error) {
	inValue := false
	for {
		m, err := s.x.next()
		if err != nil {
			return "", false, io.ErrUnexpectedEOF
		}
		switch name := string(m.name); {
		case name == "c" && m.close:
			text, plain = s.shown(text, kind, style)
			return text, plain, nil
		case name == "v":
			inValue = !m.close && !m.empty
		case name == "is" && !m.close && !m.empty:
			if text, err = s.x.richText("is"); err != nil {
				return "", false, err
			}
			kind = valueInline
		case name == "" && inValue && len(text) > longestMark:
			return "", false, errLongMark
		case name == "" && inValue:
			text += plainText(m.text)
		}
	}
}

// shown is the value as people see it, and whether it is a number.
func (s *sheetReader) shown(text string, kind valueKind, style int) (string, bool) {
	switch {
	case text == "":
		return "", false
	case kind == valueShared:
		if i, err := strconv.Atoi(text); err == nil && i >= 0 && i < len(s.texts) {
			return s.texts[i], false
		}
		return "#REF!", false
	case kind == valueBool:
		return boolText(text), false
	case kind == valueInline:
		return text, false
	case kind == valueText:
		return unescapedText(text), false
	}
	var l look
	if style >= 0 && style < len(s.styles) {
		l = s.styles[style]
	}
	return l.show(text, s.base), l.kind == lookNumber || l.kind == lookPercent
}

func boolText(text string) string {
	if text == "1" || text == "true" {
		return "TRUE"
	}
	return "FALSE"
}
