package shop_test

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"daybook/backend/shop"
	"daybook/backend/testkit"
	"daybook/backend/transfer"
)

// manyRows is a list of customers as other programs export it.
func manyRows(count int) transfer.List {
	return func(yield func([]transfer.Cell, error) bool) {
		for i := range count {
			row := []transfer.Cell{
				transfer.Text(fmt.Sprintf("Ada Lovelace %d", i)), transfer.Text("Analytical Engines"), transfer.Text(fmt.Sprintf("ada%d@example.com", i)),
				transfer.Text(fmt.Sprintf("030 %07d", 2_000_000+i)), transfer.Text(fmt.Sprintf("DE%09d", i)), transfer.Text("likes tea, \"hot\""), transfer.Text("regular, tea"),
				transfer.Date("2024-02-29"), transfer.Text(fmt.Sprintf("Hauptstraße %d", i)), transfer.Text("01067"), transfer.Text("Dresden"), transfer.Text("Germany"),
			}
			if !yield(row, nil) {
				return
			}
		}
	}
}

var manyHeader = []string{"Name", "Company", "Email", "Phone", "Tax ID", "Note", "Tags", "Created at", "Street", "Postal code", "City", "Country"}

// BenchmarkImport takes a file of 100,000 customers from its bytes into the book: opened, read, checked and written.
func BenchmarkImport(b *testing.B) {
	const rows = 100_000
	var csv, xlsx bytes.Buffer
	if err := transfer.CSV(&csv, manyHeader, manyRows(rows)); err != nil {
		b.Fatal(err)
	}
	if err := transfer.XLSX(&xlsx, "Customers", manyHeader, manyRows(rows)); err != nil {
		b.Fatal(err)
	}
	for name, data := range map[string][]byte{"customers.csv": csv.Bytes(), "customers.xlsx": xlsx.Bytes()} {
		b.Run(name, func(b *testing.B) { benchmarkImport(b, name, data, rows) })
	}
}

func benchmarkImport(b *testing.B, name string, data []byte, rows int) {
	var took time.Duration
	for b.Loop() {
		b.StopTimer()
		s := testkit.NewShop(b)
		b.StartTimer()
		began := time.Now()
		file, err := s.Shop.OpenImport(s.Ctx, transfer.Customers, name, data, transfer.Options{})
		s.Must(err)
		first, err := file.Table.First(20)
		s.Must(err)
		result, err := s.Shop.Import(s.Ctx, shop.ImportInput{File: file, Mapping: transfer.Match(transfer.Customers, file.Table.Header, first), Key: s.Key()})
		s.Must(err)
		took += time.Since(began)
		if result != (shop.ImportResult{Added: rows}) {
			b.Fatalf("%+v", result)
		}
	}
	b.ReportMetric(took.Seconds()/float64(b.N), "s")
	b.ReportMetric(float64(rows*b.N)/took.Seconds(), "rows/s")
}
