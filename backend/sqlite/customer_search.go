package sqlite

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"daybook/backend/book"
)

// indexCustomer adds a customer to the search index. Its rows are numbered downwards, so that reading it forwards gives the
// newest first: to read backwards, FTS5 would load every row that was found. Tags are found beside the company: without
// detail, the index does not tell its columns apart.
func (tx *Tx) indexCustomer(ctx context.Context, c book.Customer) error {
	_, err := tx.exec(ctx, "search index", "INSERT INTO customers_search (rowid, name, company, email, phone) VALUES (?, ?, ?, ?, ?)", customerWords(c)...)
	return err
}

// customerWords is a customer's row of the search index.
func customerWords(c book.Customer) []any {
	return []any{-c.ID, indexed(c.Name), indexed(c.Company + " " + strings.Join(c.Tags, " ")), indexed(c.Email), phoneWords(c.Phone)}
}

// phoneWords are a phone number's digits with and without the country's code, as people type either.
func phoneWords(e164 string) string {
	digits := strings.TrimPrefix(e164, "+")
	if len(digits) < 6 {
		return digits
	}
	forms := []string{digits}
	for code := 1; code <= 3; code++ {
		forms = append(forms, digits[code:], "0"+digits[code:])
	}
	return strings.Join(forms, " ")
}

// phoneTyped is a phone number with whatever people put between its digits, and (0) after the country's code.
var (
	phoneTyped = regexp.MustCompile(`^[+(]*[0-9][0-9 ()./-]+$`)
	notDigits  = regexp.MustCompile(`[^0-9]+`)
)

// matchCustomer is match, and takes digits that could be a phone number together too, without the 00 of an international call.
func matchCustomer(typed string) string {
	typed = strings.TrimSpace(typed)
	if len(typed) > maxTyped || !phoneTyped.MatchString(typed) {
		return match(typed)
	}
	digits := strings.TrimPrefix(notDigits.ReplaceAllString(strings.ReplaceAll(typed, "(0)", ""), ""), "00")
	return fmt.Sprintf(`(%s) OR "%s"*`, match(typed), digits)
}
