package book

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"daybook/backend/money"
)

// Codes of refusals about stores.
const (
	CodeBadStoreID    Code = "bad_store_id"   // a Store ID holds something else than letters, digits and hyphens
	CodeStoreTaken    Code = "store_taken"    // another store has the Store ID
	CodeStoreArchived Code = "store_archived" // the store makes nothing new any more
	CodeLastStore     Code = "last_store"     // no store would be left in use
)

// Store is a shop: what its documents say about it and how it prices. One that is no longer used is archived: its documents
// stay, and are paid and corrected as before, but it makes no new invoices and no payment links.
type Store struct {
	ID          int64          `json:"id"`
	Code        string         `json:"code"` // the Store ID that people see: capital letters, digits and hyphens
	Archived    bool           `json:"archived"`
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
	Color       string         `json:"color"`  // of its pages, such as #17573a; empty for Daybook's
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
	if s.Code, err = cleanStoreCode(s.Code); err != nil {
		return err
	}
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
	if s.Color, err = cleanColor("color", s.Color); err != nil {
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

var storeCode = regexp.MustCompile(`^[A-Z0-9-]+$`)

// cleanStoreCode tidies a Store ID as it is typed: berlin-2. They are kept in capital letters.
func cleanStoreCode(code string) (string, error) {
	code, err := Required("code", code, 20)
	if err != nil {
		return "", err
	}
	if code = strings.ToUpper(code); !storeCode.MatchString(code) {
		return "", Refuse(CodeBadStoreID, "code", "A Store ID has up to 20 letters, digits and hyphens.")
	}
	return code, nil
}

// CheckUsed refuses a store that makes nothing new any more.
func (s Store) CheckUsed() error {
	if s.Archived {
		return Refuse(CodeStoreArchived, "storeId", "The store %s is archived. Please choose another one.", s.Code).With("store", s.Code)
	}
	return nil
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

// HomeStore is the first store in use, whose habits the screens have; one with the ID 0 before the first run.
func HomeStore(stores []Store) Store {
	for _, store := range stores {
		if !store.Archived {
			return store
		}
	}
	return Store{}
}

// FreeStoreCode is the Store ID that a further store is offered: S2, or the next one that none has.
func FreeStoreCode(stores []Store) string {
	for n := len(stores) + 1; ; n++ {
		code := "S" + strconv.Itoa(n)
		if !slices.ContainsFunc(stores, func(s Store) bool { return s.Code == code }) {
			return code
		}
	}
}
