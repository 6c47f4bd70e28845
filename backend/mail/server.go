// Package mail hands messages to the shop's mail server (SMTP) and says truthfully what became of them.
package mail

import (
	"fmt"
	"net"
	"strconv"
	"strings"
	"unicode"
)

// Security is how the connection to the mail server is protected.
type Security string

// The three ways; None is for a server in the shop's own network only.
const (
	StartTLS Security = "starttls" // begins in the clear and must switch to TLS before anything is told; usually port 587
	TLS      Security = "tls"      // TLS from the first byte; usually port 465
	None     Security = "none"     // no protection; a password is sent only if the server knows a way that hides it, or to this computer
)

// Server is the mail server of the shop and the sender it writes as. The password is not part of it: see package secret.
type Server struct {
	Host        string   `json:"host"`
	Port        int      `json:"port"`
	Security    Security `json:"security"`
	User        string   `json:"user"` // empty: the server wants no password
	FromName    string   `json:"fromName"`
	FromAddress string   `json:"fromAddress"`
}

// Validate returns nil, or Problems with one entry for each field that cannot be right.
func (s Server) Validate() error {
	var found Problems
	if strings.TrimSpace(s.Host) == "" {
		found.add(Required, "host", "Enter the name of the mail server.")
	} else if strings.ContainsFunc(s.Host, notInHost) {
		found.add(Invalid, "host", "The name of a mail server looks like smtp.example.com, with no spaces and nothing before or after.")
	}
	if s.Port < 1 || s.Port > 65535 {
		found.add(Invalid, "port", "The port is a number between 1 and 65535, usually 465 or 587.")
	}
	if s.Security != StartTLS && s.Security != TLS && s.Security != None {
		found.add(Invalid, "security", "Choose how the connection is protected.")
	}
	if hasControl(s.User) {
		found.add(Invalid, "user", "The user name contains a line break or another invisible character.")
	}
	found.checkSender(s)
	return found.orNil()
}

func (p *Problems) checkSender(s Server) {
	if hasControl(s.FromName) {
		p.add(Invalid, "fromName", "The sender's name contains a line break or another invisible character.")
	}
	p.checkAddress("fromAddress", s.FromAddress)
}

func (s Server) address() string {
	return net.JoinHostPort(s.Host, strconv.Itoa(s.Port))
}

func notInHost(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".-_:", r)
}

func hasControl(s string) bool {
	return strings.ContainsFunc(s, unicode.IsControl)
}

// Codes of a Problem.
const (
	Required = "required"
	Invalid  = "invalid"
)

// Problem is a refused field: a code, the field's name (as in the JSON of Server; "to", "messageId" … for a Message) and a
// sentence for the shop owner.
type Problem struct{ Code, Field, Message string }

func (p Problem) Error() string { return p.Message }

// Problems are all refused fields at once; errors.As finds the whole list, or the first Problem.
type Problems []Problem

func (p Problems) Error() string {
	messages := make([]string, len(p))
	for i, problem := range p {
		messages[i] = problem.Message
	}
	return strings.Join(messages, " ")
}

// Unwrap lets errors.As reach each Problem.
func (p Problems) Unwrap() []error {
	all := make([]error, len(p))
	for i, problem := range p {
		all[i] = problem
	}
	return all
}

func (p *Problems) add(code, field, message string, args ...any) {
	*p = append(*p, Problem{code, field, fmt.Sprintf(message, args...)})
}

// orNil keeps an empty list from becoming a non-nil error.
func (p Problems) orNil() error {
	if len(p) == 0 {
		return nil
	}
	return p
}
