package mail

import (
	"errors"
	netmail "net/mail"
	"strings"

	"golang.org/x/net/idna"
)

// Limits of RFC 5321 §4.5.3.1, in bytes.
const (
	longestLocalPart = 64
	longestAddress   = 254
)

// ParseAddress returns the one mail address in text, without a display name and without spaces around it, as it was typed
// otherwise. A domain may be international; a local part that needs quotation marks is refused, since hardly a server takes
// one. The error is a Problem of the field "address".
func ParseAddress(text string) (string, error) {
	parsed, err := parseAddress(text)
	if err != nil {
		return "", Problem{Invalid, "address", "This is not a mail address: it looks like name@example.com."}
	}
	return parsed.shown, nil
}

// address is a mail address as people write it and as servers want it: with the domain in its ASCII form (RFC 5891).
type address struct{ shown, wire string }

func parseAddress(text string) (address, error) {
	text = strings.TrimSpace(text)
	// The standard parser unfolds line breaks; here they can only be somebody adding headers of his own.
	if hasControl(text) {
		return address{}, errors.New("invisible characters")
	}
	parsed, err := netmail.ParseAddress(text)
	if err != nil {
		return address{}, err
	}
	shown := parsed.Address
	if (&netmail.Address{Address: shown}).String() != "<"+shown+">" {
		return address{}, errors.New("needs quotation marks")
	}
	wire, err := wireForm(shown)
	return address{shown, wire}, err
}

func wireForm(shown string) (string, error) {
	at := strings.LastIndexByte(shown, '@')
	domain, err := idna.Lookup.ToASCII(shown[at+1:])
	if err != nil {
		return "", err
	}
	// A domain without a dot is a slip of the pen: maria@gmail.
	if !strings.Contains(strings.Trim(domain, "."), ".") {
		return "", errors.New("no dot in the domain")
	}
	wire := shown[:at+1] + domain
	if at > longestLocalPart || len(wire) > longestAddress {
		return "", errors.New("too long")
	}
	return wire, nil
}

func (p *Problems) checkAddress(field, text string) {
	if strings.TrimSpace(text) == "" {
		p.add(Required, field, "Enter a mail address.")
		return
	}
	if _, err := parseAddress(text); err != nil {
		p.add(Invalid, field, "%q is not a mail address: it looks like name@example.com.", text)
	}
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > 127 })
}
