package book

import (
	"time"

	"daybook/backend/money"
)

// Store is a shop: what its documents say about it and how it prices.
type Store struct {
	ID          int64          `json:"id"`
	Name        string         `json:"name"`
	Email       string         `json:"email"`
	Phone       string         `json:"phone"` // E.164
	Website     string         `json:"website"`
	TaxID       string         `json:"taxId"`
	Address     Address        `json:"address"` // its country decides how amounts are written
	Currency    money.Currency `json:"currency"`
	Language    string         `json:"language"`
	Timezone    string         `json:"timezone"` // IANA name
	TaxIncluded bool           `json:"taxIncluded"`
	TaxRate     money.Rate     `json:"taxRate"` // offered on new lines
	Rounding    Rounding       `json:"rounding"`
	TermDays    int            `json:"termDays"` // an invoice is due so many days after it is issued
	IBAN        string         `json:"iban"`
	BIC         string         `json:"bic"`
	PaymentNote string         `json:"paymentNote"` // printed under the amount due
	HasLogo     bool           `json:"hasLogo"`
	Sample      bool           `json:"sample"` // filled with the sample shop
	CreatedAt   Moment         `json:"createdAt"`
	Version     int64          `json:"version"`
}

// Languages lists the languages of screens and documents.
var Languages = []string{"en", "de"}

// MaxTermDays is the longest payment term.
const MaxTermDays = 365

// Clean checks and tidies what was typed; the phone number is the caller's to check.
func (s *Store) Clean() error {
	var err error
	if s.Name, err = Required("name", s.Name, MaxName); err != nil {
		return err
	}
	for _, f := range []struct {
		name  string
		value *string
		limit int
	}{{"email", &s.Email, 254}, {"website", &s.Website, MaxName}, {"taxId", &s.TaxID, 40}, {"bic", &s.BIC, 11}} {
		if *f.value, err = OneLine(f.name, *f.value, f.limit); err != nil {
			return err
		}
	}
	if s.Phone, err = phoneText("phone", s.Phone); err != nil {
		return err
	}
	if err := CheckEmail("email", s.Email); err != nil {
		return err
	}
	if s.PaymentNote, err = Paragraphs("paymentNote", s.PaymentNote, MaxNote); err != nil {
		return err
	}
	if err := s.Address.Clean("address."); err != nil {
		return err
	}
	if s.IBAN, err = CleanIBAN("iban", s.IBAN); err != nil {
		return err
	}
	return s.checkHabits()
}

func (s *Store) checkHabits() error {
	if !ValidCountry(s.Address.Country) {
		return Refuse(CodeRequired, "address.country", "Please choose a country.")
	}
	if !s.Currency.Valid() {
		return Refuse(CodeRequired, "currency", "Please choose a currency.")
	}
	if s.Language == "" {
		return Refuse(CodeRequired, "language", "Please choose a language.")
	}
	if err := checkLanguage("language", s.Language); err != nil {
		return err
	}
	if _, err := time.LoadLocation(s.Timezone); err != nil || s.Timezone == "" || s.Timezone == "Local" {
		return Refuse(CodeInvalid, "timezone", "There is no such time zone.")
	}
	if s.Rounding != PerDocument && s.Rounding != PerLine {
		return Refuse(CodeInvalid, "rounding", "Tax is rounded per document or per line.")
	}
	if s.TermDays < 0 || s.TermDays > MaxTermDays {
		return Refuse(CodeInvalid, "termDays", "A payment term lies between 0 and 365 days.")
	}
	return checkRate("taxRate", s.TaxRate)
}

// Zone is the store's time zone; UTC where its name is unknown on this computer.
func (s Store) Zone() *time.Location {
	zone, err := time.LoadLocation(s.Timezone)
	if err != nil {
		return time.UTC
	}
	return zone
}

// Notation is how the store writes amounts.
func (s Store) Notation() money.Notation { return money.NotationOf(s.Address.Country) }
