package sqlite_test

import (
	"context"
	"crypto/rand"
	"fmt"
	mathrand "math/rand/v2"
	"os/exec"
	"slices"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/secret"
	"daybook/backend/shop"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
	"daybook/backend/wiring"
)

func init() {
	parts["sell until killed"] = func(dir string) {
		opened, err := wiring.Open(context.Background(), dir, wiring.Options{Now: time.Now, Random: rand.Reader, Secrets: secret.OpenFile})
		if err != nil {
			fmt.Println("not opened:", err)
			return
		}
		ctx := shop.As(context.Background(), opened.Owner)
		for n := 0; ; n++ {
			if err := sellOne(ctx, opened.Shop, fmt.Sprintf("%d-%d", time.Now().UnixNano(), n)); err != nil {
				fmt.Println("not sold:", err)
				return
			}
		}
	}
}

// sellOne issues an invoice, takes a part of the money, and says each only once it is done.
func sellOne(ctx context.Context, s *shop.Shop, key string) error {
	draft := book.Invoice{CustomerID: 1}
	draft.TaxIncluded, draft.Lines = true, []book.Line{testkit.Line("Novel", 2490), testkit.Line("Ink", 890)}
	draft, err := s.SaveDraft(ctx, draft, "draft-"+key)
	if err != nil {
		return err
	}
	invoice, err := s.Issue(ctx, shop.IssueInput{ID: draft.ID, Version: draft.Version, Key: "issue-" + key})
	if err != nil {
		return err
	}
	fmt.Println(invoice.Number)
	payment, err := s.Collect(ctx, shop.CollectInput{Key: "collect-" + key, CustomerID: invoice.CustomerID, Method: book.Cash, Amount: money.Of(1000, "EUR"), Shares: []shop.Share{{InvoiceID: invoice.ID, Amount: money.Of(1000, "EUR")}}, ReceivedAt: s.Now()})
	if err != nil {
		return err
	}
	fmt.Println(payment.Number)
	return nil
}

func TestNothingThatWasSaidIsLostWhenDaybookIsKilled(t *testing.T) {
	s := testkit.NewShop(t)
	s.Customer("Anna")
	s.Must(s.DB.Close())
	random := mathrand.New(mathrand.NewPCG(1, 1))
	var said []string
	for round := range 20 {
		said = append(said, killed(t, partOf(t, "sell until killed", s.Dir), time.Duration(20+random.IntN(200))*time.Millisecond)...)
		db, err := sqlite.Open(t.Context(), s.Dir)
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		s.Must(db.Close())
		raw := testkit.Raw(t, bookFile(s), "mode=ro")
		testkit.WantSound(t, raw)
		there := append(testkit.Column(t, raw, "SELECT number FROM invoices WHERE number IS NOT NULL"), testkit.Column(t, raw, "SELECT number FROM payments")...)
		for _, number := range said {
			if !slices.Contains(there, number) {
				t.Fatalf("round %d: %s was said to be done and is gone", round, number)
			}
		}
		s.Must(raw.Close())
	}
	if len(said) < 40 {
		t.Errorf("only %d documents in 20 rounds, so the test shows little", len(said))
	}
}

// killed lets a part run, kills it a while after its first word, and gives what it said.
func killed(t *testing.T, part *exec.Cmd, after time.Duration) []string {
	t.Helper()
	lines := started(t, part)
	var said []string
	for lines.Scan() {
		if len(said) == 0 {
			time.AfterFunc(after, func() { _ = part.Process.Kill() })
		}
		said = append(said, lines.Text())
	}
	_ = part.Wait()
	for _, word := range said {
		if len(word) != len("INV-2026-00001") {
			t.Fatalf("the other Daybook says %q", word)
		}
	}
	return said
}
