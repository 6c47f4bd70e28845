package paycode

import (
	"slices"
	"strings"
	"unicode/utf8"

	"daybook/backend/book"
	"daybook/backend/money"
)

// rule is what a scheme takes. A limit of 0 leaves the length to payload.
type rule struct {
	currencies []money.Currency
	most       int64 // highest amount, in minor units; all these currencies have two decimals
	name, text int   // highest number of characters
	takes      alphabet
	payload    func(Request) (string, error)
}

var rules = map[Scheme]rule{
	EPC:     {[]money.Currency{"EUR"}, 99_999_999_999, 70, 140, europeanLetter, epcPayload},
	SwissQR: {[]money.Currency{"CHF", "EUR"}, 99_999_999_999, 70, 140, latinLetter, swissPayload},
	SPAYD:   {[]money.Currency{"CZK", "EUR"}, 999_999_999, 0, 60, anyLetter, spaydPayload},
	UPI:     {[]money.Currency{"INR"}, 100_000_000, 99, 50, anyLetter, upiPayload},
	PIX:     {[]money.Currency{"BRL"}, 999_999_999_999, 0, 0, asciiLetter, pixPayload},
}

func (r rule) check(a money.Amount) error {
	if !slices.Contains(r.currencies, a.Currency) {
		names := joined(r.currencies)
		return book.Refuse(CodeCurrency, "amount", "A payment code for this account is in %s.", names).With("currencies", names)
	}
	most := money.Of(r.most, a.Currency)
	switch {
	case a.Minor <= 0:
		return book.Refuse(CodeAmount, "amount", "There is nothing to pay.")
	case a.Minor > r.most:
		return book.Refuse(CodeAmount, "amount", "A payment code takes at most %s.", most).UpTo(most)
	}
	return nil
}

func joined(currencies []money.Currency) string {
	names := make([]string, len(currencies))
	for i, c := range currencies {
		names[i] = string(c)
	}
	return strings.Join(names, ", ")
}

// alphabet tells which characters a scheme takes.
type alphabet func(rune) bool

// write folds a text to the alphabet and refuses what is longer than limit; 0 is no limit.
func (takes alphabet) write(field, text string, limit int) (string, error) {
	text, err := fold(field, text, takes)
	if err == nil && limit > 0 && utf8.RuneCountInString(text) > limit {
		return "", tooLong(field, limit)
	}
	return text, err
}

// needed is write, and refuses an empty text.
func (takes alphabet) needed(field, text string, limit int) (string, error) {
	text, err := takes.write(field, text, limit)
	if err == nil && text == "" {
		return "", required(field)
	}
	return text, err
}

// cut shortens a text that is a courtesy, where the banking app shows the account's true holder anyway.
func cut(text string, limit int) string {
	runes := []rune(text)
	return strings.TrimSpace(string(runes[:max(0, min(limit, len(runes)))]))
}

// units writes an amount as "1234.50".
func units(a money.Amount) string {
	return money.Notation{Decimal: "."}.Number(uint64(a.Minor), a.Currency.Digits())
}
