package shop_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"daybook/backend/shop"
	"daybook/backend/testkit"
)

// BenchmarkIssue times the durable issue of an invoice of three lines, beside a raw write and fsync of as many bytes as
// the write-ahead log takes for it, in the same run. The ratio is what to compare: disks differ.
func BenchmarkIssue(b *testing.B) {
	s := testkit.NewShop(b)
	customer := s.Customer("Anna Müller").ID
	inputs := make([]shop.IssueInput, b.N)
	for i := range inputs {
		draft := s.Draft(customer, testkit.Line("Novel", 2490), testkit.Line("Ink", 890), testkit.Line("Pen", 4995))
		inputs[i] = shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: s.Key()}
	}
	raw := rawWrites(b, s.Dir, b.N)
	b.ResetTimer()
	began := time.Now()
	for _, in := range inputs {
		if _, err := s.Shop.Issue(s.Ctx, in); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(time.Since(began))/float64(raw), "×fsync")
}

// rawWrites is how long it takes to append and fsync 64 KiB, count times.
func rawWrites(b *testing.B, dir string, count int) time.Duration {
	file, err := os.Create(filepath.Join(dir, "raw"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	block := make([]byte, 64<<10)
	began := time.Now()
	for range count {
		if _, err := file.Write(block); err != nil {
			b.Fatal(err)
		}
		if err := file.Sync(); err != nil {
			b.Fatal(err)
		}
	}
	return time.Since(began)
}
