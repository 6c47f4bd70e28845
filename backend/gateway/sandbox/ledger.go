package sandbox

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"

	"daybook/backend/book"
)

// ledger is all that the sandbox knows: its charges and its pages for cards by reference, the cards that it keeps by token, and what
// each key did something to.
type ledger struct {
	Charges map[string]charge `json:"charges"`
	Setups  map[string]setup  `json:"setups"`
	Cards   map[string]kept   `json:"cards"`
	Keys    map[string]string `json:"keys"`
}

type charge struct {
	Order    book.ChargeOrder  `json:"order"`
	Report   book.ChargeReport `json:"report"`
	Refunded int64             `json:"refunded"` // in minor units
	Confirm  *card             `json:"confirm"`  // whose bank waits for the customer's word; nil for none
}

// at is the report as of a moment: what is not paid by then has ended, what is not captured by then has lapsed.
func (c charge) at(now book.Moment) book.ChargeReport {
	r := c.Report
	switch {
	case r.State == book.ChargeOpen && now >= c.Order.ExpiresAt:
		r.State, r.EndedAt = book.ChargeEnded, c.Order.ExpiresAt
	case r.State == book.ChargeAuthorised && now >= r.LapsesAt:
		r.State, r.EndedAt = book.ChargeLapsed, r.LapsesAt
	}
	return r
}

func (c charge) checkHeld() error {
	if state := c.Report.State; state != book.ChargeAuthorised {
		return book.RefuseIn(state)
	}
	return nil
}

func readLedger(file string) (ledger, error) {
	known := ledger{Charges: map[string]charge{}, Setups: map[string]setup{}, Cards: map[string]kept{}, Keys: map[string]string{}}
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return known, nil
	}
	if err == nil {
		err = json.Unmarshal(data, &known)
	}
	if err != nil {
		return known, fmt.Errorf("read the sandbox's charges: %w", err)
	}
	return known, nil
}

// draft is a copy to change.
func (l ledger) draft() ledger {
	return ledger{Charges: maps.Clone(l.Charges), Setups: maps.Clone(l.Setups), Cards: maps.Clone(l.Cards), Keys: maps.Clone(l.Keys)}
}

// keep takes a changed draft for what is known, once it is in the file. It is written beside the file and put in its place, so that
// there is always a whole one.
func (g *Gateway) keep(draft ledger) error {
	data, err := json.Marshal(draft)
	if err != nil {
		return fmt.Errorf("write down the sandbox's charges: %w", err)
	}
	fresh := g.file + ".new"
	if err := os.WriteFile(fresh, data, 0o600); err != nil {
		return fmt.Errorf("write the sandbox's charges: %w", err)
	}
	if err := os.Rename(fresh, g.file); err != nil {
		return fmt.Errorf("write the sandbox's charges: %w", err)
	}
	g.known = draft
	return nil
}
