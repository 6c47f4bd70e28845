package document

import (
	"io"
	"strings"

	"daybook/backend/book"
	"daybook/backend/money"
)

// StatementSheet is a customer's statement of account and what only its paper needs.
type StatementSheet struct {
	Store     book.Store
	Logo      []byte // as FitLogo returns it; none prints the store's name instead
	Statement book.Statement
	To        book.Party  // the customer
	Country   string      // the name of the customer's country; empty where it is the store's own
	Language  string      // of the document; empty for the store's
	Moment    book.Moment // when it was drawn
}

// Statement writes a customer's statement of account as PDF: the balance before the period, every event in it with the
// balance after, and who owes what at its end. It returns a *book.Error of CodeLogo or CodeFailed.
func Statement(w io.Writer, s StatementSheet) error {
	p := newPaper(s.Store, s.Language)
	return render(w, p, func() error { return s.drawOn(p) })
}

func (s StatementSheet) drawOn(p *paper) error {
	if err := p.begin(s.Logo, s.head(p)); err != nil {
		return err
	}
	s.drawEvents(p)
	return nil
}

func (s StatementSheet) head(p *paper) head {
	w, end := p.words, p.date(s.Statement.To)
	return head{
		title: w.of(labelStatement), number: end, moment: s.Moment, heading: w.of(labelStatementFor), to: s.To, country: s.Country,
		facts: []fact{
			{w.of(labelPeriod), p.date(s.Statement.From) + " –\n" + end},
			{w.of(labelCustomer), strings.Join(first(nonEmpty([]string{s.To.Company, s.To.Name}), 1), "")},
			{w.of(labelDrawnOn), p.date(book.DateOf(s.Moment, s.Store.Zone()))},
		},
	}
}

// drawEvents draws the opening balance and every event, and the closing balance on the same page as the last of them.
func (s StatementSheet) drawEvents(p *paper) {
	w, account := p.words, s.Statement
	t := &table{lead: w.of(labelDate), headings: []string{
		w.of(labelEvent), w.of(labelCharged), w.of(labelCredited), w.of(labelBalance) + " " + string(account.Closing.Currency),
	}}
	opening := row{lead: p.date(account.From), text: w.of(labelOpeningBalance), cells: []string{"", "", p.figures.plain(account.Opening)}}
	t.rows = append(t.rows, opening)
	for _, line := range account.Lines {
		t.rows = append(t.rows, s.row(p, line))
	}
	p.measure(t)
	c := p.closing(s.end(p), nil, "")
	p.drawTable(t, c.height)
	p.drawClosing(c)
}

// row writes one event. What raised the balance was charged, what lowered it was credited.
func (s StatementSheet) row(p *paper, line book.StatementLine) row {
	charged, credited := "", ""
	switch {
	case line.Change.Minor > 0:
		charged = p.figures.plain(line.Change)
	case line.Change.Minor < 0:
		credited = p.figures.plain(line.Change.Neg())
	}
	return row{lead: p.date(line.Date), text: eventText(p, line), cells: []string{charged, credited, p.figures.plain(line.Balance)}}
}

// eventText says what happened, and how much it was about where the balance stayed as it was.
func eventText(p *paper, line book.StatementLine) string {
	parts := []string{strings.TrimSpace(p.words.kind(line.Kind) + " " + line.Number)}
	if line.Method != "" {
		parts = append(parts, p.words.method(line.Method, line.Gateway, p.store))
	}
	if line.Change.IsZero() {
		parts = append(parts, p.figures.Format(line.Amount))
	}
	return strings.Join(parts, " · ")
}

// end says in words who owes what at the end of the period.
func (s StatementSheet) end(p *paper) []entry {
	balance := plainEntry(p.words.of(labelClosingBalance), p.date(s.Statement.To))
	owed, amount := owes(s.Statement.Closing)
	return []entry{balance, {p.words.of(owed), p.figures.Format(amount), strong, large, false}}
}

// owes is who owes a balance, and the amount without a sign.
func owes(balance money.Amount) (label, money.Amount) {
	switch {
	case balance.Minor > 0:
		return labelYouOwe, balance
	case balance.Minor < 0:
		return labelYourCredit, balance.Neg()
	default:
		return labelNothingOwed, balance
	}
}
