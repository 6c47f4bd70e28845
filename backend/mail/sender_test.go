package mail_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	"daybook/backend/mail"
)

const invoiceText = "Αγαπητή κυρία Παπαδοπούλου,\nСпасибо за покупку!\n.\nA dot alone on a line ends nothing.\n" +
	"From here on: 100 = 100 %, and one long line " + "xxxxxxxxxx xxxxxxxxxx xxxxxxxxxx xxxxxxxxxx xxxxxxxxxx xxxxxxxxxx\n"

func invoice() mail.Message {
	pdf := append([]byte("%PDF-1.4\n.\r\n..\x00\xff\r"), bytes.Repeat([]byte{0, 1, 254, 255, '\n', '.', '\r'}, 3000)...)
	return mail.Message{
		MessageID: "outbox-17.2b9f@daybook.example.test", To: "Ελένη@πελάτης.example.test",
		Subject: "Τιμολόγιο 2025-0017 – Счёт на 1 234,50 € “with quotes”",
		Text:    invoiceText,
		Attachments: []mail.Attachment{
			{Name: "Τιμολόγιο 17.pdf", MediaType: "application/pdf", Data: pdf},
			{Name: `terms "plain".txt`, MediaType: "text/plain; charset=utf-8", Data: []byte("none")},
		},
		Date: time.Date(2025, 11, 21, 17, 30, 0, 0, time.FixedZone("", 2*3600)),
	}
}

func newSender(t *testing.T, server mail.Server, office *postOffice, more ...mail.Option) *mail.Sender {
	t.Helper()
	if office != nil {
		more = append(more, mail.WithTLSConfig(office.trust))
	}
	s, err := mail.New(server, shopPassword, more...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAnInvoiceArrivesAsItWasWritten(t *testing.T) {
	for _, security := range []mail.Security{mail.StartTLS, mail.TLS, mail.None} {
		t.Run(string(security), func(t *testing.T) {
			office := &postOffice{}
			server := office.open(t, security)
			noon := time.Date(2025, 11, 22, 12, 0, 0, 0, time.UTC)
			sender := newSender(t, server, office, mail.WithClock(func() time.Time { return noon }))
			receipt, err := sender.Send(t.Context(), invoice())
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(receipt.Answer, "OK") || !receipt.At.Equal(noon) {
				t.Errorf("receipt %+v", receipt)
			}
			got := office.parcels()
			if len(got) != 1 {
				t.Fatalf("%d messages arrived", len(got))
			}
			if got[0].from != "shop@example.test" || got[0].to != "Ελένη@xn--hxarhoxqm.example.test" {
				t.Errorf("envelope from %q to %q", got[0].from, got[0].to)
			}
			wantInvoice(t, got[0].data)
		})
	}
}

// wantInvoice reads the message as a mail program would and compares it with what was written.
func wantInvoice(t *testing.T, data []byte) {
	t.Helper()
	want := invoice()
	got, err := netmail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, "Message-ID", got.Header.Get("Message-ID"), "<"+want.MessageID+">")
	wantText(t, "Subject", decoded(t, got.Header.Get("Subject")), want.Subject)
	from, err := netmail.ParseAddress(got.Header.Get("From"))
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, "From", from.Name+" "+from.Address, "Lädchen „Zur Ecke“, Inh. O'Neil shop@example.test")
	if date, err := got.Header.Date(); err != nil || !date.Equal(want.Date) {
		t.Errorf("Date %v, %v", date, err)
	}
	parts := readParts(t, got)
	if len(parts) != 3 {
		t.Fatalf("%d parts, want the text and two files", len(parts))
	}
	wantText(t, "text", strings.ReplaceAll(string(parts[0].data), "\r\n", "\n"), want.Text)
	for i, file := range want.Attachments {
		wantText(t, "file name", parts[i+1].name, file.Name)
		wantText(t, "media type", parts[i+1].mediaType, file.MediaType)
		if !bytes.Equal(parts[i+1].data, file.Data) {
			t.Errorf("%s was changed on its way", file.Name)
		}
	}
}

type part struct {
	name, mediaType string
	data            []byte
}

func readParts(t *testing.T, m *netmail.Message) []part {
	t.Helper()
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	var parts []part
	reader := multipart.NewReader(m.Body, params["boundary"])
	for {
		raw, err := reader.NextRawPart()
		if errors.Is(err, io.EOF) {
			return parts
		}
		if err != nil {
			t.Fatal(err)
		}
		var body io.Reader = quotedprintable.NewReader(raw)
		if raw.Header.Get("Content-Transfer-Encoding") == "base64" {
			body = base64.NewDecoder(base64.StdEncoding, raw)
		}
		data, err := io.ReadAll(body)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part{raw.FileName(), raw.Header.Get("Content-Type"), data})
	}
}

func decoded(t *testing.T, header string) string {
	t.Helper()
	text, err := new(mime.WordDecoder).DecodeHeader(header)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func wantText(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

func TestTheShopSignsIn(t *testing.T) {
	for _, mechanism := range []string{"PLAIN", "LOGIN"} {
		t.Run(mechanism, func(t *testing.T) {
			office := &postOffice{mechanisms: []string{mechanism}}
			server := office.open(t, mail.StartTLS)
			server.User = shopUser
			if _, err := newSender(t, server, office).Send(t.Context(), invoice()); err != nil {
				t.Fatal(err)
			}
			wantText(t, "told", office.heard(), "AUTH MAIL RCPT DATA")
		})
	}
}

func TestASecondAttemptSendsTheSameBytes(t *testing.T) {
	office := &postOffice{hangUp: true}
	server := office.open(t, mail.StartTLS)
	sender := newSender(t, server, office)
	for range 2 {
		f := wantFailure(t, sender, mail.ConnectionLost)
		if !f.MaybeDelivered || !f.Temporary {
			t.Errorf("%+v: it must say that the message may have arrived and that trying again may help", f)
		}
		if !strings.Contains(f.Error(), "may have arrived") {
			t.Errorf("it does not say so in words: %v", f)
		}
	}
	got := office.parcels()
	if len(got) != 2 || !bytes.Equal(got[0].data, got[1].data) {
		t.Errorf("%d messages, or not alike: a mail program cannot see the duplicate", len(got))
	}
}

func TestTroubleAfterTheServersWordChangesNothing(t *testing.T) {
	server := scripted(t, "220 hello", map[string]string{
		"EHLO": "250 me", "MAIL": "250 ok", "RCPT": "250 ok", "DATA": "354 go", ".": "250 2.0.0 queued as 4F2A", "QUIT": "drop",
	})
	receipt, err := newSender(t, server, nil).Send(t.Context(), asciiInvoice())
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, "answer", receipt.Answer, "2.0.0 queued as 4F2A")
}

// asciiInvoice is for servers that know no SMTPUTF8.
func asciiInvoice() mail.Message {
	m := invoice()
	m.To = "eleni@example.test"
	return m
}

func TestASlowServerIsGivenUp(t *testing.T) {
	stuck := make(chan struct{})
	office := &postOffice{stuck: stuck}
	server := office.open(t, mail.StartTLS)
	// Runs before the office closes, which waits for its customers.
	t.Cleanup(func() { close(stuck) })

	t.Run("when its time is over", func(t *testing.T) {
		f := wantFailure(t, newSender(t, server, office, mail.WithLimit(200*time.Millisecond)), mail.TimedOut)
		if !f.Temporary || f.MaybeDelivered {
			t.Errorf("%+v", f)
		}
	})
	t.Run("when the shop closes", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(200*time.Millisecond, cancel)
		_, err := newSender(t, server, office).Send(ctx, invoice())
		var f *mail.Failure
		if !errors.As(err, &f) || f.Code != mail.Cancelled || !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
}

func TestASilentServerAfterTheMessageMayHaveIt(t *testing.T) {
	server := scripted(t, "220 hello", map[string]string{"EHLO": "250 me", "MAIL": "250 ok", "RCPT": "250 ok", "DATA": "354 go"})
	sender := newSender(t, server, nil, mail.WithLimit(200*time.Millisecond))
	_, err := sender.Send(t.Context(), asciiInvoice())
	var f *mail.Failure
	if !errors.As(err, &f) || f.Code != mail.TimedOut || !f.MaybeDelivered {
		t.Errorf("got %#v", err)
	}
}
