package shop

import (
	"github.com/nyaruka/phonenumbers"

	"daybook/backend/book"
)

// cleanPhone reads a phone number as people of a country write it and returns it as E.164; empty stays empty.
func cleanPhone(field, text, country string) (string, error) {
	if text == "" {
		return "", nil
	}
	number, err := phonenumbers.Parse(text, country)
	if err != nil || !phonenumbers.IsValidNumber(number) {
		return "", book.Refuse(book.CodeInvalid, field, "This is not a phone number. A number from abroad starts with + and the country's code.")
	}
	return phonenumbers.Format(number, phonenumbers.E164), nil
}
