package transfer_test

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"daybook/backend/book"
	"daybook/backend/transfer"
)

func open(t testing.TB, name string, data []byte, options transfer.Options) *transfer.Table {
	t.Helper()
	table, err := transfer.Open(name, data, options)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return table
}

// cells reads all rows below the header.
func cells(t testing.TB, table *transfer.Table) [][]string {
	t.Helper()
	var all [][]string
	for row, err := range table.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, row.Cells)
	}
	return all
}

func wantCode(t *testing.T, err error, want book.Code) {
	t.Helper()
	if got := book.CodeOf(err); got != want {
		t.Errorf("got %q (%v), want %q", got, err, want)
	}
}

// workbook makes a real .xlsx with excelize, which is not the code under test.
func workbook(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// set fills a cell of the first sheet.
func set(t testing.TB, f *excelize.File, cell string, value any) {
	t.Helper()
	if err := f.SetCellValue("Sheet1", cell, value); err != nil {
		t.Fatal(err)
	}
}

// styled fills a cell that is shown in a number format.
func styled(t testing.TB, f *excelize.File, cell string, value any, style *excelize.Style) {
	t.Helper()
	set(t, f, cell, value)
	id, err := f.NewStyle(style)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellStyle("Sheet1", cell, cell, id); err != nil {
		t.Fatal(err)
	}
}
