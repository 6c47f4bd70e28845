package clerk_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net"
	"net/mail"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"github.com/emersion/go-smtp"

	"daybook/backend/sqlite"
	"daybook/backend/testkit"
)

// postOffice is a real SMTP server on this computer.
type postOffice struct {
	mu       sync.Mutex
	refusal  error  // of the recipient
	received []byte // the last message
	count    int
	server   *smtp.Server
	address  string
}

// open starts the office, at the same address as before if it was open once.
func (p *postOffice) open(t *testing.T) {
	t.Helper()
	if p.address == "" {
		p.address = "127.0.0.1:0"
	}
	listener, err := net.Listen("tcp", p.address)
	if err != nil {
		t.Fatal(err)
	}
	p.address = listener.Addr().String()
	p.server = smtp.NewServer(p)
	p.server.Domain = "post.example"
	served, server := make(chan struct{}), p.server
	go func() {
		_ = server.Serve(listener) // ends with an error when it is closed
		close(served)
	}()
	t.Cleanup(func() {
		_ = server.Close()
		_ = listener.Close()
		<-served
	})
}

func (p *postOffice) port(t *testing.T) int {
	t.Helper()
	at, err := net.ResolveTCPAddr("tcp", p.address)
	if err != nil {
		t.Fatal(err)
	}
	return at.Port
}

// answer says what becomes of the next mails; nil takes them.
func (p *postOffice) answer(refusal error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refusal = refusal
}

func (p *postOffice) taken() (int, []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.count, p.received
}

// NewSession implements smtp.Backend.
func (p *postOffice) NewSession(*smtp.Conn) (smtp.Session, error) { return p, nil }

// Mail, Rcpt, Data, Reset and Logout implement smtp.Session.
func (p *postOffice) Mail(string, *smtp.MailOptions) error { return nil }

func (p *postOffice) Rcpt(string, *smtp.RcptOptions) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.refusal
}

func (p *postOffice) Data(r io.Reader) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.received, p.count = data, p.count+1
	return nil
}

func (p *postOffice) Reset()        {}
func (p *postOffice) Logout() error { return nil }

// letter is what arrived.
type letter struct {
	header     mail.Header
	text       string
	attachment string // its file name
	pdf        []byte
}

func (p *postOffice) letter(t *testing.T) letter {
	t.Helper()
	_, data := p.taken()
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	_, parameters, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	l := letter{header: message.Header}
	for parts := multipart.NewReader(message.Body, parameters["boundary"]); ; {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return l
		}
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(decoded(part))
		if err != nil {
			t.Fatal(err)
		}
		if name := part.FileName(); name != "" {
			l.attachment, l.pdf = name, body
		} else {
			l.text = string(body)
		}
	}
}

// decoded undoes base64; multipart itself undoes quoted-printable.
func decoded(part *multipart.Part) io.Reader {
	if strings.EqualFold(part.Header.Get("Content-Transfer-Encoding"), "base64") {
		return base64.NewDecoder(base64.StdEncoding, part)
	}
	return part
}

// read is the text of a PDF.
func read(t *testing.T, pdf []byte) string {
	t.Helper()
	reader := exec.Command("pdftotext", "-layout", "-enc", "UTF-8", "-", "-")
	reader.Stdin = bytes.NewReader(pdf)
	text, err := reader.Output()
	if err != nil {
		t.Fatalf("pdftotext (Debian: poppler-utils) must be there and accept the file: %v", err)
	}
	return string(text)
}

// use sets the office as the shop's mail server.
func (p *postOffice) use(s *testkit.Shop) {
	s.T.Helper()
	s.Must(s.Shop.SaveMailSettings(s.Ctx, sqlite.MailServer{
		Host: "127.0.0.1", Port: p.port(s.T.(*testing.T)), Security: "none", FromName: "Paper Lantern", FromAddress: "shop@example.com",
	}, ""))
}
