package model_test

import (
	"fmt"
	"time"
	_ "time/tzdata" // the same zones on every computer

	"daybook/backend/book"
)

// check compares the whole book with the ledger, and what the shop says about what the last step was about. After a step
// that committed nothing the book says what it said before, and is not read again.
func (p *play) check() error {
	if !p.stale {
		return p.compare()
	}
	p.stale = false
	if err := p.raw.QueryRow(figures).Scan(&p.read); err != nil {
		return err
	}
	if err := p.compare(); err != nil {
		return err
	}
	if err := p.checkInvoice(); err != nil {
		return err
	}
	return p.checkStatement()
}

func (p *play) compare() error {
	if want := p.ledger.figures(); p.read != want {
		return fmt.Errorf("the book says\n%s\nand should say\n%s", p.read, want)
	}
	return nil
}

func (p *play) checkInvoice() error {
	i := p.ledger.find(p.looked)
	if i == nil {
		return nil
	}
	got, err := p.Shop.Shop.Invoice(p.Ctx, p.looked)
	if err != nil {
		return err
	}
	b := got.Balance
	if want := i.status(string(p.today())); string(got.Status) != want || b.Due.Minor != i.due() || b.Paid.Minor != i.paid || b.WrittenOff.Minor != i.writtenOff {
		return fmt.Errorf("invoice %d is %s, %+v, and should be %s, %+v", p.looked, got.Status, b, want, *i)
	}
	if b.Due.Minor < 0 || b.Refunded.Minor > b.Paid.Minor {
		return fmt.Errorf("invoice %d: %+v", p.looked, b)
	}
	return nil
}

// checkStatement wants the statement of the last days to end with what the customer owes, less the credit.
func (p *play) checkStatement() error {
	if p.owner.currency != "EUR" {
		return nil
	}
	today := p.today()
	statement, err := p.Shop.Shop.Statement(p.Ctx, p.owner.customer, today.AddDays(-1), today)
	if err != nil {
		return err
	}
	want := -p.ledger.credit[p.owner]
	for _, i := range p.ledger.invoices {
		if i.owner == p.owner {
			want += i.due()
		}
	}
	if statement.Closing.Minor != want {
		return fmt.Errorf("the statement of customer %d ends with %v, not %d", p.owner.customer, statement.Closing, want)
	}
	return nil
}

// today is the day in the shop's time zone.
func (p *play) today() book.Date { return book.DateOf(p.Shop.Shop.Now(), berlin) }

var berlin = must(time.LoadLocation("Europe/Berlin"))

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
