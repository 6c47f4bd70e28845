package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"mime"
	netmail "net/mail"
	"net/textproto"
	"regexp"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"
)

// Message is one letter to one customer. MessageID stays the same over all attempts to send it, so that a duplicate can be
// told from a new letter; it is local@domain, with or without angle brackets.
type Message struct {
	MessageID   string
	To          string
	Subject     string
	Text        string
	Attachments []Attachment
	Date        time.Time
}

// Attachment is a file that goes with a Message. MediaType is its type, for example application/pdf.
type Attachment struct {
	Name      string
	MediaType string
	Data      []byte
}

// EML returns the message as a file (RFC 5322) that mail programs open. It is marked as not yet sent, which makes Outlook
// open it for editing. Of the server only the sender is used, and a shop that has none yet gets a letter without one.
// The error is Problems.
func EML(s Server, m Message) ([]byte, error) {
	var found Problems
	if s.FromAddress != "" {
		found.checkSender(s)
	}
	found.checkMessage(m)
	if err := found.orNil(); err != nil {
		return nil, err
	}
	msg := build(s, m)
	msg.SetGenHeader("X-Unsent", "1")
	return rendered(msg)
}

// letter is a message ready to be handed over: the envelope's two addresses and the text, byte for byte.
type letter struct {
	from, to string
	data     []byte
}

// compose is done before any connection, so that nothing but the network can fail after it.
func compose(s Server, m Message) (letter, error) {
	var found Problems
	found.checkSender(s)
	found.checkMessage(m)
	if err := found.orNil(); err != nil {
		return letter{}, err
	}
	data, err := rendered(build(s, m))
	return letter{from: wire(s.FromAddress), to: wire(m.To), data: data}, err
}

// messageID is the id-left "@" id-right of RFC 5322 §3.6.4, without its quoted and obsolete forms.
var messageID = regexp.MustCompile("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$")

func (p *Problems) checkMessage(m Message) {
	p.checkAddress("to", m.To)
	if !messageID.MatchString(bareID(m.MessageID)) {
		p.add(Invalid, "messageId", "The message needs an id of the form name@domain.")
	}
	if m.Date.IsZero() {
		p.add(Required, "date", "The message needs a date.")
	}
	if hasControl(m.Subject) {
		p.add(Invalid, "subject", "The subject contains a line break or another invisible character.")
	}
	for _, a := range m.Attachments {
		p.checkAttachment(a)
	}
}

func (p *Problems) checkAttachment(a Attachment) {
	if a.Name == "" || len(a.Name) > 255 || hasControl(a.Name) || strings.ContainsAny(a.Name, `/\`) {
		p.add(Invalid, "attachments", "%q cannot be the name of an attached file.", a.Name)
	}
	if _, _, err := mime.ParseMediaType(a.MediaType); err != nil || hasControl(a.MediaType) {
		p.add(Invalid, "attachments", "The type of the attached file %q is unknown.", a.Name)
	}
}

func build(s Server, m Message) *gomail.Msg {
	// The boundary comes from the id, so that every attempt sends the same bytes.
	sum := sha256.Sum256([]byte(m.MessageID))
	msg := gomail.NewMsg(gomail.WithNoDefaultUserAgent(), gomail.WithBoundary(hex.EncodeToString(sum[:])))
	if s.FromAddress != "" {
		msg.FromMailAddress(&netmail.Address{Name: s.FromName, Address: wire(s.FromAddress)})
	}
	msg.SetAddrHeaderFromMailAddress(gomail.HeaderTo, &netmail.Address{Address: wire(m.To)})
	msg.SetMessageIDWithValue(bareID(m.MessageID))
	msg.SetDateWithValue(m.Date)
	msg.Subject(m.Subject)
	msg.SetBodyString(gomail.TypeTextPlain, m.Text)
	for _, a := range m.Attachments {
		msg.AttachReadSeeker(a.Name, bytes.NewReader(a.Data), named(a))
	}
	return msg
}

// named writes the file's name as RFC 2231 wants it. The library would use an encoded word, which RFC 2047 §5 forbids here
// and which some programs show as it is.
func named(a Attachment) gomail.FileOption {
	return func(f *gomail.File) {
		f.Header = textproto.MIMEHeader{}
		f.Header.Set("Content-Type", a.MediaType)
		f.Header.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": a.Name}))
	}
}

func rendered(msg *gomail.Msg) ([]byte, error) {
	var data bytes.Buffer
	if _, err := msg.WriteTo(&data); err != nil {
		return nil, fmt.Errorf("writing the message: %w", err)
	}
	return data.Bytes(), nil
}

func bareID(id string) string {
	return strings.TrimSuffix(strings.TrimPrefix(id, "<"), ">")
}

// wire is for addresses that were checked before.
func wire(text string) string {
	parsed, _ := parseAddress(text)
	return parsed.wire
}
