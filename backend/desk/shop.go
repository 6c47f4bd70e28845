package desk

import (
	"context"

	"daybook/backend/book"
	"daybook/backend/money"
	"daybook/backend/shop"
)

// Shop is the first run, and what every screen needs to know.
type Shop struct {
	gate   *Gate
	sample Sample
}

// Sample fills an empty book with a made-up shop.
type Sample func(ctx context.Context, s *shop.Shop) error

// Session is what every screen needs to know of the book. Before the first run Store, the first one in use, has the id 0. As
// long as nobody is signed in User has the id 0, and of the stores there is what the screen for that needs.
type Session struct {
	User        book.User         `json:"user"`
	People      []Person          `json:"people"` // who can sign in
	Permissions []book.Permission `json:"permissions"`
	Store       book.Store        `json:"store"`
	Stores      []book.Store      `json:"stores"` // archived ones too
	Today       book.Date         `json:"today"`
	Notation    money.Notation    `json:"notation"`
	Currencies  []CurrencyForm    `json:"currencies"`
	Countries   []book.Country    `json:"countries"`
	Methods     []book.Method     `json:"methods"`
	LineTypes   []book.LineType   `json:"lineTypes"`
}

// Person is somebody who can sign in.
type Person struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
}

// CurrencyForm is how a currency is written.
type CurrencyForm struct {
	Code   money.Currency `json:"code"`
	Digits int            `json:"digits"`
	Symbol string         `json:"symbol"`
}

// Session answers as soon as the book is open; before that, or when it cannot be opened, it refuses with the reason.
func (s *Shop) Session() (Session, error) {
	return through(s.gate, "Shop.Session", func(r request) (Session, error) { return r.session() })
}

func (r request) session() (Session, error) {
	session := Session{
		User: r.user, Permissions: permissionsOf(r.user.Role), Currencies: currencyForms(), Countries: book.Countries(),
		Methods: book.Methods, LineTypes: book.LineTypes,
	}
	people, err := r.shop.ActiveUsers(r.ctx)
	if err != nil {
		return session, err
	}
	session.People = []Person{}
	for _, user := range people {
		session.People = append(session.People, Person{user.ID, user.Name})
	}
	if session.Stores, err = r.shop.Stores(r.ctx); err != nil || len(session.Stores) == 0 {
		return session, err
	}
	session.Store = book.HomeStore(session.Stores)
	if r.user.ID == 0 {
		session.hideStores()
	}
	session.Today = r.shop.Today(session.Store)
	session.Notation = session.Store.Notation()
	return session, nil
}

// hideStores leaves of the stores what somebody may know who is not signed in.
func (s *Session) hideStores() {
	home := s.Store
	s.Store = book.Store{ID: home.ID, Name: home.Name, Language: home.Language, Timezone: home.Timezone, Currency: home.Currency}
	s.Store.Address.Country = home.Address.Country
	s.Stores = []book.Store{}
}

func permissionsOf(role book.Role) []book.Permission {
	may := []book.Permission{}
	for _, p := range book.Permissions {
		if role.May(p) {
			may = append(may, p)
		}
	}
	return may
}

func currencyForms() []CurrencyForm {
	forms := []CurrencyForm{}
	for _, c := range money.Currencies() {
		forms = append(forms, CurrencyForm{Code: c, Digits: c.Digits(), Symbol: c.Symbol()})
	}
	return forms
}

// Start answers the three questions of the first run: the country's habits, the shop, done.
func (s *Shop) Start(store book.Store) (book.Store, error) {
	return through(s.gate, "Shop.Start", func(r request) (book.Store, error) { return r.shop.Start(r.ctx, store) })
}

// FillSample fills an empty book with the sample shop.
func (s *Shop) FillSample() error {
	return act(s.gate, "Shop.FillSample", func(r request) error {
		return s.sample(r.ctx, r.shop)
	})
}
