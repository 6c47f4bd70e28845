package transfer

import (
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// readTexts reads the texts that the cells of a workbook share.
func (w *workbook) readTexts(part string) ([]string, error) {
	r, err := w.open(part)
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }()
	x, texts := newXMLReader(r), []string{}
	for {
		m, err := x.next()
		switch {
		case errors.Is(err, io.EOF):
			return texts, nil
		case err != nil:
			return nil, err
		case string(m.name) != "si" || m.close:
		case m.empty:
			texts = append(texts, "")
		default:
			text, err := x.richText("si")
			if err != nil {
				return nil, err
			}
			texts = append(texts, text)
		}
	}
}

// richText joins the pieces of a text up to the end of the element, without the readings (rPh) above Japanese characters.
func (x *xmlReader) richText(end string) (string, error) {
	text, inText, inReading := "", false, false
	for {
		m, err := x.next()
		if err != nil {
			return "", io.ErrUnexpectedEOF
		}
		switch name := string(m.name); {
		case name == end && m.close:
			return unescapedText(text), nil
		case len(text) > longestMark:
			return "", errLongMark
		case name == "t":
			inText = !m.close && !m.empty
		case name == "rPh":
			inReading = !m.close && !m.empty
		case name == "" && inText && !inReading:
			text += plainText(m.text)
		}
	}
}

var escapedCharacter = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescapedText resolves the escapes for characters that XML cannot hold (ECMA-376, 22.9.2.19).
func unescapedText(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return escapedCharacter.ReplaceAllStringFunc(text, func(escape string) string {
		code, err := strconv.ParseUint(escape[2:6], 16, 16)
		if err != nil {
			return escape
		}
		return string(rune(code))
	})
}
