package sandbox

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"daybook/backend/book"
)

// ledger is all that the sandbox knows: its charges by reference, and which charge each key did something to.
type ledger struct {
	Charges map[string]*charge `json:"charges"`
	Keys    map[string]string  `json:"keys"`
}

type charge struct {
	Order    book.ChargeOrder  `json:"order"`
	Report   book.ChargeReport `json:"report"`
	Refunded int64             `json:"refunded"` // in minor units
	Confirm  *card             `json:"confirm"`  // whose bank waits for the customer's word; nil for none
}

// at is the report as of a moment: what is not paid by then has ended, what is not captured by then has lapsed.
func (c *charge) at(now book.Moment) book.ChargeReport {
	r := c.Report
	switch {
	case r.State == book.ChargeOpen && now >= c.Order.ExpiresAt:
		r.State, r.EndedAt = book.ChargeEnded, c.Order.ExpiresAt
	case r.State == book.ChargeAuthorised && now >= r.LapsesAt:
		r.State, r.EndedAt = book.ChargeLapsed, r.LapsesAt
	}
	return r
}

func (c *charge) checkHeld() error {
	if state := c.Report.State; state != book.ChargeAuthorised {
		return book.RefuseIn(state)
	}
	return nil
}

func readLedger(file string) (ledger, error) {
	known := ledger{Charges: map[string]*charge{}, Keys: map[string]string{}}
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

// save writes everything beside the file and puts it in its place, so that there is always a whole one.
func (g *Gateway) save() error {
	data, err := json.Marshal(g.known)
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
	return nil
}
