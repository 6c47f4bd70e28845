package book

import (
	"slices"
	"strconv"
	"unicode/utf8"
)

// Codes of refusals about users and signing in.
const (
	CodeSignedOut     Code = "signed_out"     // nobody is signed in
	CodeWrongPassword Code = "wrong_password" // the password is another one
	CodeWait          Code = "wait"           // too many wrong passwords: Params["seconds"] to wait
	CodeTooShort      Code = "too_short"      // shorter than Params["min"] characters
	CodeLastAdmin     Code = "last_admin"     // nobody would be left who may do everything
	CodeNameTaken     Code = "name_taken"     // another user has the name
)

// MinPassword and MaxPassword bound a password, in characters. Source: NIST SP 800-63B, 5.1.1.2.
const (
	MinPassword = 8
	MaxPassword = 200
)

// User is somebody who works with the book. Who left is switched off and stays, for what was done in his name.
type User struct {
	ID          int64  `json:"id"`
	Name        string `json:"name"`
	Role        Role   `json:"role"`
	Active      bool   `json:"active"`
	HasPassword bool   `json:"hasPassword"` // the only user of a book needs none
	Version     int64  `json:"version"`
}

// Clean checks and tidies what was typed.
func (u *User) Clean() error {
	var err error
	if u.Name, err = Required("name", u.Name, 100); err != nil {
		return err
	}
	if !slices.Contains(Roles, u.Role) {
		return Refuse(CodeInvalid, "role", "Please choose a role.")
	}
	return nil
}

// Leads tells whether the user can do everything, so that a book with him can always be governed.
func (u User) Leads() bool { return u.Active && u.Role == SuperAdmin }

// CheckPassword refuses a password that is too easy to guess by its length, or too long.
func CheckPassword(field, password string) error {
	switch n := utf8.RuneCountInString(password); {
	case n < MinPassword:
		return Refuse(CodeTooShort, field, "Please choose at least %d characters.", MinPassword).With("min", strconv.Itoa(MinPassword))
	case n > MaxPassword:
		return tooLong(field, MaxPassword)
	}
	return nil
}
