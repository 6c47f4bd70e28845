package paycode

import (
	"strconv"

	"daybook/backend/book"
)

// Codes of the refusals of this package.
const (
	CodeNoScheme   book.Code = "paycode_no_scheme"  // no payment code is known for the account's country
	CodeAccount    book.Code = "paycode_account"    // the account is not one that the scheme can pay to
	CodeCurrency   book.Code = "paycode_currency"   // the scheme does not pay in this currency; Params["currencies"] says in which
	CodeAmount     book.Code = "paycode_amount"     // the amount is nothing, or above Limit
	CodeReference  book.Code = "paycode_reference"  // the reference is not of the scheme's form
	CodeCharacters book.Code = "paycode_characters" // the scheme has no letters for Params["characters"]
	CodeTooDense   book.Code = "paycode_too_dense"  // more text than a code can hold
)

func required(field string) error {
	return book.Refuse(book.CodeRequired, field, "A payment code needs this.")
}

func tooLong(field string, limit int) error {
	return book.Refuse(book.CodeTooLong, field, "A payment code takes %d characters here.", limit).With("max", strconv.Itoa(limit))
}

func badAccount(message string) error { return book.Refuse(CodeAccount, "account", "%s", message) }

func badReference(message string) error {
	return book.Refuse(CodeReference, "reference", "%s", message)
}

func tooDense() error {
	return book.Refuse(CodeTooDense, "text", "This is more text than a payment code can hold; please shorten it.")
}
