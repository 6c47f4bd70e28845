package transfer_test

import (
	"bytes"
	"fmt"
	"testing"

	"daybook/backend/transfer"
)

// big is a list of 100,000 customers with twelve columns, as CSV and as a workbook.
func big(b *testing.B, write func(*bytes.Buffer, []string, transfer.List) error) []byte {
	b.Helper()
	header := []string{"Name", "Company", "Email", "Phone", "Tax ID", "Note", "Tags", "Created at", "Street", "Postal code", "City", "Country"}
	rows := func(yield func([]transfer.Cell, error) bool) {
		for i := range 100_000 {
			row := []transfer.Cell{
				transfer.Text(fmt.Sprintf("Ada Lovelace %d", i)), transfer.Text("Analytical Engines"), transfer.Text(fmt.Sprintf("ada%d@example.com", i)),
				transfer.Text(fmt.Sprintf("+49 30 %07d", i)), transfer.Text(fmt.Sprintf("DE%09d", i)), transfer.Text("likes tea, \"hot\""), transfer.Text("regular, tea"),
				transfer.Date("2024-02-29"), transfer.Text(fmt.Sprintf("Hauptstraße %d", i)), transfer.Text("01067"), transfer.Text("Dresden"), transfer.Text("Germany"),
			}
			if !yield(row, nil) {
				return
			}
		}
	}
	var out bytes.Buffer
	if err := write(&out, header, rows); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

func asCSV(out *bytes.Buffer, header []string, rows transfer.List) error {
	return transfer.CSV(out, header, rows)
}

func asXLSX(out *bytes.Buffer, header []string, rows transfer.List) error {
	return transfer.XLSX(out, "Customers", header, rows)
}

func benchmarkReading(b *testing.B, name string, data []byte, each func(transfer.Row, transfer.Mapping)) {
	b.ReportAllocs()
	for b.Loop() {
		table := open(b, name, data, transfer.Options{})
		if table.Total != 100_000 {
			b.Fatalf("%d rows", table.Total)
		}
		m := transfer.Match(transfer.Customers, table.Header, nil)
		for row, err := range table.Rows() {
			if err != nil {
				b.Fatal(err)
			}
			each(row, m)
		}
	}
}

func BenchmarkRead100000RowsOfCSV(b *testing.B) {
	benchmarkReading(b, "x.csv", big(b, asCSV), func(transfer.Row, transfer.Mapping) {})
}

func BenchmarkRead100000RowsOfXLSX(b *testing.B) {
	benchmarkReading(b, "x.xlsx", big(b, asXLSX), func(transfer.Row, transfer.Mapping) {})
}

func BenchmarkRead100000Customers(b *testing.B) {
	h := german()
	benchmarkReading(b, "x.csv", big(b, asCSV), func(row transfer.Row, m transfer.Mapping) {
		if _, problems := transfer.Customer(row, m, h); len(problems) > 0 {
			b.Fatalf("%+v", problems)
		}
	})
}

func BenchmarkWrite100000RowsOfCSV(b *testing.B) {
	for b.Loop() {
		big(b, asCSV)
	}
}

func BenchmarkWrite100000RowsOfXLSX(b *testing.B) {
	for b.Loop() {
		big(b, asXLSX)
	}
}
