// Package book holds the shop's rules: plain types, states, totals, journal recipes, roles and typed errors.
// It is pure: no database, no network, no clock. What time it is, the caller says.
package book

import (
	"errors"
	"fmt"

	"daybook/backend/money"
)

// Code names a kind of refusal. The screen translates it; Message is its English wording.
type Code string

// The codes every layer shares. Codes of one rule stand beside that rule.
const (
	CodeRequired  Code = "required"   // the field must not be empty
	CodeTooLong   Code = "too_long"   // the text is longer than Params["max"]
	CodeInvalid   Code = "invalid"    // the value is not of its kind
	CodeTooLarge  Code = "too_large"  // the amount or quantity is beyond what a book can hold
	CodeNegative  Code = "negative"   // the value must not be below zero
	CodeNotFound  Code = "not_found"  // there is no such record
	CodeDuplicate Code = "duplicate"  // another record has this value already
	CodeForbidden Code = "forbidden"  // the role may not do this
	CodeChanged   Code = "changed"    // the record was changed meanwhile
	CodeCard      Code = "card"       // the text holds a card number
	CodeInternal  Code = "internal"   // something that should not happen
	CodeBookLost  Code = "book_lost"  // the book cannot be written: disk full, read-only, removed
	CodeNotReady  Code = "not_ready"  // the book is not open yet
	CodeKeyReused Code = "key_reused" // an idempotency key came back with another command
	CodeTooMuch   Code = "too_much"   // the amount is above the Limit
)

// Error is a refusal in words a shop owner understands. Field is the input it belongs to, empty for the whole form;
// Params are the figures in the message, by name, already written for people; Limit is an amount that may not be passed,
// which the screen writes the shop's way.
type Error struct {
	Code    Code              `json:"code"`
	Field   string            `json:"field,omitempty"`
	Message string            `json:"message"`
	Params  map[string]string `json:"params,omitempty"`
	Limit   *money.Amount     `json:"limit,omitempty"`
}

// Error is the message.
func (e *Error) Error() string { return e.Message }

// Refuse makes an Error for a field.
func Refuse(code Code, field, message string, args ...any) *Error {
	return &Error{Code: code, Field: field, Message: fmt.Sprintf(message, args...)}
}

// With adds a named figure to the message's parameters.
func (e *Error) With(name, value string) *Error {
	if e.Params == nil {
		e.Params = map[string]string{}
	}
	e.Params[name] = value
	return e
}

// UpTo names the amount that may not be passed.
func (e *Error) UpTo(limit money.Amount) *Error {
	e.Limit = &limit
	return e
}

// CodeOf is the code of the Error within err, CodeInternal for any other error, and "" for nil.
func CodeOf(err error) Code {
	var refusal *Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &refusal):
		return refusal.Code
	default:
		return CodeInternal
	}
}
