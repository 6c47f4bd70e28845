package checkout_test

import (
	"fmt"
	"net/http"
	"path/filepath"
	"sync"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// Every customer comes from an address of his own, as the public address would forward it.
func TestFiveHundredCustomersAtOnceEachGetOneInvoice(t *testing.T) {
	const customers = 500
	s := linking(t)
	b := served(t, s, book.LinkServer{Reach: book.ReachPublic, Host: "127.0.0.1", Port: 8088, PublicURL: "https://pay.example.com"})
	b.client.Transport.(*http.Transport).MaxConnsPerHost = 200 // so that no system runs out of files
	var all sync.WaitGroup
	for n := range customers {
		order := book.Link{}
		order.Lines = []book.Line{testkit.Line(fmt.Sprintf("Lantern %d.", n), int64(1000+n))}
		_, token := s.Link(order)
		all.Go(func() {
			own := *b
			own.headers = map[string]string{"X-Forwarded-For": fmt.Sprintf("10.1.%d.%d", n/256, n%256)}
			own.post("/pay/"+token+"/open", nil).wants(t, http.StatusOK, fmt.Sprintf("Lantern %d.", n))
			own.post("/pay/"+token+"/complete", paying([]book.LinkMethod{book.LinkBankTransfer, book.LinkAtShop}[n%2])).wants(t, http.StatusOK, "Thank you", fmt.Sprintf("Lantern %d.", n))
		})
	}
	all.Wait()
	raw := testkit.Raw(t, filepath.Join(s.Dir, sqlite.FileName), "mode=ro")
	const count = `SELECT count(*) || ' ' || count(DISTINCT invoice_id) || ' ' || sum(total) || ' ' || (SELECT count(*) || ' ' || sum(total) FROM invoices WHERE issued_at > 0)
		FROM links WHERE completed_at > 0`
	if got, want := testkit.Column(t, raw, count)[0], "500 500 624750 500 624750"; got != want {
		t.Errorf("links, invoices and what they come to: %s, want %s", got, want)
	}
	testkit.WantSound(t, raw)
}
