package transfer

import (
	"archive/zip"
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"daybook/backend/book"
)

// What a sheet can hold (Excel specifications and limits).
const (
	sheetRows  = 1048576
	sheetTexts = 32767
	sheetTitle = 31
)

// XLSX writes a list as a workbook of one sheet, row by row: amounts, rates and dates as numbers with their format, texts
// as texts and never as formulas.
func XLSX(w io.Writer, sheetName string, header []string, rows List) error {
	x := xlsxWriter{archive: zip.NewWriter(w), formats: map[string]int{}}
	x.part("[Content_Types].xml", contentTypesXML)
	x.part("_rels/.rels", packageRelationsXML)
	x.part("xl/workbook.xml", fmt.Sprintf(workbookXML, escaped(sheetTitleOf(sheetName))))
	x.part("xl/_rels/workbook.xml.rels", workbookRelationsXML)
	if err := x.sheet(header, rows); err != nil {
		return err
	}
	x.part("xl/styles.xml", x.styles())
	if x.err == nil {
		x.err = x.archive.Close()
	}
	if x.err != nil {
		return fmt.Errorf("writing the workbook: %w", x.err)
	}
	return nil
}

// xlsxWriter writes the parts of a workbook. Styles come last, when it is known which are needed.
type xlsxWriter struct {
	archive *zip.Writer
	formats map[string]int // the style of each number format
	codes   []string       // the formats in the order of their styles
	err     error          // the first that happened
}

func (x *xlsxWriter) part(name, content string) {
	if x.err != nil {
		return
	}
	w, err := x.archive.Create(name)
	if err == nil {
		_, err = io.WriteString(w, content)
	}
	x.err = err
}

// sheet returns the rows' own errors as they are and keeps those of writing.
func (x *xlsxWriter) sheet(header []string, rows List) error {
	if x.err != nil {
		return nil
	}
	w, err := x.archive.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		x.err = err
		return nil
	}
	out := bufio.NewWriterSize(w, 64<<10)
	put(out, sheetStartXML)
	put(out, `<row r="1">`)
	for _, title := range header {
		putText(out, title, styleHeader)
	}
	put(out, "</row>")
	number := 1
	for row, err := range rows {
		if number++; err == nil {
			err = checkFits(number, row)
		}
		if err != nil {
			return err
		}
		x.row(out, number, row)
	}
	put(out, "</sheetData></worksheet>")
	x.err = out.Flush()
	return nil
}

// put leaves errors to Flush: a bufio.Writer keeps the first.
func put(out *bufio.Writer, parts ...string) {
	for _, part := range parts {
		_, _ = out.WriteString(part)
	}
}

func (x *xlsxWriter) row(out *bufio.Writer, number int, cells []Cell) {
	put(out, fmt.Sprintf(`<row r="%d">`, number))
	for _, cell := range cells {
		if cell.kind == cellText {
			putText(out, cell.text, styleText)
			continue
		}
		value, format := cell.number()
		put(out, fmt.Sprintf(`<c s="%d"><v>%s</v></c>`, x.style(format), value))
	}
	put(out, "</row>")
}

// putText writes a text in the cell itself. A text cell is shown as it is, also one that begins with an equals sign.
func putText(out *bufio.Writer, text string, style int) {
	if text == "" {
		put(out, "<c/>")
		return
	}
	put(out, fmt.Sprintf(`<c s="%d" t="inlineStr"><is><t xml:space="preserve">`, style), escaped(text), "</t></is></c>")
}

// checkFits refuses what Excel would call a damaged file: too many rows, or a text that no cell holds.
func checkFits(number int, row []Cell) error {
	if number > sheetRows {
		return book.Refuse(CodeTooManyRows, "", "A workbook holds %d rows at most. Please export as CSV.", sheetRows)
	}
	for _, cell := range row {
		if len(cell.text) > sheetTexts && len(utf16.Encode([]rune(cell.text))) > sheetTexts {
			return book.Refuse(book.CodeTooLong, "", "A cell of a workbook holds %d characters at most. Please export as CSV.", sheetTexts)
		}
	}
	return nil
}

// sheetTitleOf makes a name that Excel accepts for a sheet.
func sheetTitleOf(name string) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) {
			return ' '
		}
		return r
	}, name), "' ")
	if runes := []rune(name); len(runes) > sheetTitle {
		name = strings.Trim(string(runes[:sheetTitle]), "' ")
	}
	if name == "" {
		return "Daybook"
	}
	return name
}
