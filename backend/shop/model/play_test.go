package model_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"

	"pgregory.net/rapid"

	"daybook/backend/book"
	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// play is a shop that does random things, and the ledger that it must agree with.
type play struct {
	*testkit.Shop
	ledger    *ledger
	raw       *sql.DB
	customers int64
	version   int64 // of the raw book: it changes when anything is committed
	stale     bool  // something was committed, or time passed, since the book was last read
	read      string
	done      []command
	keys      int
	looked    int64 // the invoice that the last step was about
	owner     owner // the customer that the last step was about
}

// command is something that the shop did: sent again, it must give the same answer and do nothing.
type command struct {
	key    string
	send   func() (string, error)
	answer string
}

// look opens the book a second time, past Daybook.
func (p *play) look() {
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(p.Dir, sqlite.FileName)+"?mode=ro&_stmt_cache_size=8")
	p.Must(err)
	db.SetMaxOpenConns(1)
	p.raw, p.stale = db, true
	p.version = p.dataVersion()
}

func (p *play) dataVersion() (version int64) {
	p.Must(p.raw.QueryRow("PRAGMA data_version").Scan(&version))
	return version
}

// committed tells whether anything was committed since the last time.
func (p *play) committed() bool {
	before := p.version
	p.version = p.dataVersion()
	p.stale = p.stale || p.version != before
	return p.version != before
}

// restart ends the process, as far as the book can tell, and begins the next one.
func (p *play) restart(t *rapid.T) {
	if wrong := testkit.Unsound(p.T, p.raw); len(wrong) > 0 {
		t.Fatal(strings.Join(wrong, "\n"))
	}
	p.Must(p.raw.Close())
	p.Reopen()
	p.look()
}

// try sends a command that the ledger allows or not. What is refused must say why and leave the book as it was.
func (p *play) try(t *rapid.T, allowed bool, key string, send func() (string, error)) {
	answer, err := send()
	changed := p.committed()
	switch {
	case allowed && err != nil:
		t.Fatalf("refused: %v", err)
	case allowed && !changed:
		t.Fatalf("answered %s, and nothing was written", answer)
	case !allowed && err == nil:
		t.Fatalf("accepted, with the answer %s", answer)
	case !allowed && book.CodeOf(err) == book.CodeInternal:
		t.Fatalf("refused without a reason for people: %v", err)
	case !allowed && changed:
		t.Fatalf("refused with %v, and something was written", err)
	case allowed:
		p.ledger.counts["commands"]++
		p.done = append(p.done, command{key, send, answer})
	}
}

func (p *play) key() string {
	p.keys++
	return fmt.Sprintf("play-%d", p.keys)
}
