package transfer

import (
	"encoding/csv"
	"fmt"
	"io"
)

// CSV writes a list so that Excel opens it right: UTF-8 with its mark, commas, CRLF (RFC 4180). Texts that a spreadsheet
// could run as a formula get an apostrophe before them, which Open takes off again.
func CSV(w io.Writer, header []string, rows List) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("writing the CSV: %w", err)
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	line := make([]string, 0, len(header))
	for _, title := range header {
		line = append(line, armed(title))
	}
	err := out.Write(line)
	for row, rowErr := range rows {
		if rowErr != nil {
			return rowErr
		}
		line = line[:0]
		for _, cell := range row {
			line = append(line, cell.csv())
		}
		if err = out.Write(line); err != nil {
			break
		}
	}
	if out.Flush(); err == nil {
		err = out.Error()
	}
	if err != nil {
		return fmt.Errorf("writing the CSV: %w", err)
	}
	return nil
}

// csv arms texts only: a negative amount begins with a minus and must stay a number.
func (c Cell) csv() string {
	if c.kind == cellText {
		return armed(c.text)
	}
	return c.text
}
