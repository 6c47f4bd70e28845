package model_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// stage is a folder with a book to start plays from: a shop with customers, and no sales yet.
type stage struct {
	t         testing.TB
	folder    string
	book      []byte
	customers int64
	commands  int
}

// newStage keeps its books in memory where the system offers that (/dev/shm on Linux): what a disk does when it is told to
// keep something is not what is played here, and it would take most of the time. Each command still commits as ever.
func newStage(t testing.TB, customers int64, prepare ...func(*testkit.Shop)) *stage {
	t.Helper()
	folder, err := os.MkdirTemp("/dev/shm", "daybook")
	if err != nil {
		folder = t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	s := testkit.NewShop(t)
	for n := range customers {
		_, err := s.Shop.SaveCustomer(s.Ctx, book.Customer{Name: fmt.Sprint("Customer ", n+1)}, fmt.Sprint("customer-", n+1))
		s.Must(err)
	}
	for _, f := range prepare {
		f(s)
	}
	s.Must(s.DB.Close())
	data, err := os.ReadFile(filepath.Join(s.Dir, sqlite.FileName))
	s.Must(err)
	return &stage{t, folder, data, customers, int(customers)}
}

// play opens a copy of the stage's book; end closes and removes it.
func (g *stage) play() (p *play, end func()) {
	dir, err := os.MkdirTemp(g.folder, "")
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, sqlite.FileName), g.book, 0o600)
	}
	if err != nil {
		g.t.Fatal(err)
	}
	p = &play{Shop: testkit.ShopIn(g.t, dir), ledger: newLedger(), customers: g.customers}
	p.ledger.counts["commands"] = g.commands
	p.look()
	return p, func() {
		_ = p.raw.Close()
		_ = p.DB.Close()
		_ = os.RemoveAll(dir)
	}
}
