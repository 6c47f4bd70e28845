package desk

import (
	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/sqlite"
)

// Today is the first page.
type Today struct{ gate *Gate }

// TodayFigures are the figures of the first page.
type TodayFigures struct {
	Date        book.Date           `json:"date"`
	Takings     money.Amount        `json:"takings"`     // today
	WeekTakings money.Amount        `json:"weekTakings"` // since Monday
	Days        []sqlite.DayTakings `json:"days"`        // of this week, Monday first, every day
	Receivables sqlite.Receivables  `json:"receivables"`
	Events      []sqlite.Event      `json:"events"`
	Waiting     int                 `json:"waiting"`     // mails
	Failed      int                 `json:"failed"`      // mails
	Cards       sqlite.HeldCards    `json:"cards"`       // authorised, not captured yet
	CardProblem book.Code           `json:"cardProblem"` // why card payments cannot be looked after; empty for nothing
	Empty       bool                `json:"empty"`       // nothing is in the book yet
}

// Figures gives the first page.
func (t *Today) Figures() (TodayFigures, error) {
	return through(t.gate, "Today.Figures", func(r request) (TodayFigures, error) { return r.today() })
}

func (r request) today() (f TodayFigures, err error) {
	store, err := r.shop.Store(r.ctx)
	if err != nil {
		return f, err
	}
	f.Date = r.shop.Today(store)
	if err := r.takings(&f, store.Currency); err != nil {
		return f, err
	}
	if f.Receivables, err = r.db.Receivables(r.ctx, f.Date, store.Currency); err != nil {
		return f, err
	}
	if f.Events, err = r.db.LatestEvents(r.ctx, 12); err != nil {
		return f, err
	}
	if f.Waiting, f.Failed, err = r.db.UnsentMails(r.ctx); err != nil {
		return f, err
	}
	if f.Cards, err = r.db.HeldCards(r.ctx); err != nil {
		return f, err
	}
	if f.CardProblem, err = r.shop.GatewayProblem(r.ctx); err != nil {
		return f, err
	}
	f.Empty, err = r.db.IsEmpty(r.ctx)
	return f, err
}

func (r request) takings(f *TodayFigures, currency money.Currency) error {
	monday := f.Date.WeekStart()
	days, err := r.db.Takings(r.ctx, monday, monday.AddDays(6), currency)
	if err != nil {
		return err
	}
	byDate := map[book.Date]money.Amount{}
	for _, day := range days {
		byDate[day.Date] = day.Amount
	}
	f.WeekTakings = money.Zero(currency)
	for n := range 7 {
		date := monday.AddDays(n)
		amount := money.Of(byDate[date].Minor, currency)
		f.Days = append(f.Days, sqlite.DayTakings{Date: date, Amount: amount})
		f.WeekTakings = f.WeekTakings.Plus(amount.Minor)
	}
	f.Takings = money.Of(byDate[f.Date].Minor, currency)
	return nil
}
