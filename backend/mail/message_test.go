package mail_test

import (
	"bytes"
	"errors"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	"daybook/backend/mail"
)

func shop() mail.Server {
	return mail.Server{
		Host: "smtp.example.test", Port: 465, Security: mail.TLS,
		FromName: "Lädchen „Zur Ecke“, Inh. O'Neil", FromAddress: "shop@example.test",
	}
}

func TestTheMessageAsAFile(t *testing.T) {
	file, err := mail.EML(shop(), invoice())
	if err != nil {
		t.Fatal(err)
	}
	wantInvoice(t, file)
	if !bytes.Contains(file, []byte("X-Unsent: 1\r\n")) {
		t.Error("Outlook would show it as received")
	}
	again, err := mail.EML(shop(), invoice())
	if err != nil || !bytes.Equal(file, again) {
		t.Errorf("the same message makes another file, %v", err)
	}

	t.Run("before mail is set up", func(t *testing.T) {
		file, err := mail.EML(mail.Server{}, invoice())
		if err != nil {
			t.Fatal(err)
		}
		message, err := netmail.ReadMessage(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		if from, ok := message.Header["From"]; ok {
			t.Errorf("a sender from nowhere: %q", from)
		}
		wantText(t, "To", message.Header.Get("To"), "<Ελένη@xn--hxarhoxqm.example.test>")
	})
}

func TestNobodyAddsHeadersOfHisOwn(t *testing.T) {
	evil := "x\r\nBcc: everybody@example.test"
	cases := map[string]func(*mail.Server, *mail.Message){
		"to":          func(_ *mail.Server, m *mail.Message) { m.To = "a@example.test\r\nBcc: everybody@example.test" },
		"subject":     func(_ *mail.Server, m *mail.Message) { m.Subject = evil },
		"messageId":   func(_ *mail.Server, m *mail.Message) { m.MessageID = evil + "@x" },
		"attachments": func(_ *mail.Server, m *mail.Message) { m.Attachments[0].Name = evil },
		"fromName":    func(s *mail.Server, _ *mail.Message) { s.FromName = evil },
		"fromAddress": func(s *mail.Server, _ *mail.Message) { s.FromAddress = "a@example.test\nBcc: b@example.test" },
	}
	for field, spoil := range cases {
		t.Run(field, func(t *testing.T) {
			server, message := shop(), invoice()
			spoil(&server, &message)
			file, err := mail.EML(server, message)
			wantProblem(t, err, field)
			if file != nil {
				t.Errorf("a file all the same: %s", file)
			}
		})
	}
	t.Run("in the type of a file", func(t *testing.T) {
		message := invoice()
		message.Attachments[0].MediaType = "application/pdf;\r\n x=y"
		_, err := mail.EML(shop(), message)
		wantProblem(t, err, "attachments")
	})
}

func wantProblem(t *testing.T, err error, field string) {
	t.Helper()
	var problem mail.Problem
	if !errors.As(err, &problem) {
		t.Fatalf("got %v, want a Problem of %s", err, field)
	}
	if problem.Field != field || problem.Code == "" || problem.Message == "" {
		t.Errorf("got %+v, want a Problem of %s", problem, field)
	}
}

func TestAMessageThatCannotBeRightIsRefusedBeforeItIsSent(t *testing.T) {
	office := &postOffice{}
	sender := newSender(t, office.open(t, mail.None), office)
	_, err := sender.Send(t.Context(), mail.Message{To: "nobody"})
	var all mail.Problems
	if !errors.As(err, &all) || len(all) != 3 {
		t.Fatalf("got %v, want the address, the id and the date", err)
	}
	if strings.Count(all.Error(), ".") < 3 {
		t.Errorf("not all is told: %v", all)
	}
	wantText(t, "told", office.heard(), "")
}

func TestMailAddresses(t *testing.T) {
	good := map[string]string{
		"maria@example.com":                  "maria@example.com",
		"  maria@example.com ":               "maria@example.com",
		`"Maria O'Neil" <maria@example.com>`: "maria@example.com",
		"o'neil+shop@sub.example.com":        "o'neil+shop@sub.example.com",
		"info@bücher.example":                "info@bücher.example",
		"Ελένη@πελάτης.example":              "Ελένη@πελάτης.example",
	}
	for text, want := range good {
		if got, err := mail.ParseAddress(text); err != nil || got != want {
			t.Errorf("ParseAddress(%q) = %q, %v", text, got, err)
		}
	}
	bad := []string{
		"", "maria", "maria@", "@example.com", "maria@gmail", "maria@example..com", "maria@.example.com", "a@b.c, d@e.f",
		"maria@exa mple.com", "maria@[10.0.0.1]", "maria@example.com\nBcc: x@example.com", "ma\x00ria@example.com",
		`"a b"@example.com`, `"a>b"@example.com`, strings.Repeat("a", 65) + "@example.com", "a@" + strings.Repeat("b.", 130) + "com",
		"maria@-example.com", "maria@example.com.",
	}
	for _, text := range bad {
		got, err := mail.ParseAddress(text)
		if err == nil {
			t.Errorf("ParseAddress(%q) = %q, want a refusal", text, got)
			continue
		}
		wantProblem(t, err, "address")
	}
}

func TestSettingsThatCannotBeRight(t *testing.T) {
	cases := []struct {
		field string
		spoil func(*mail.Server)
	}{
		{"host", func(s *mail.Server) { s.Host = " " }},
		{"host", func(s *mail.Server) { s.Host = "https://smtp.example.test" }},
		{"port", func(s *mail.Server) { s.Port = 0 }},
		{"port", func(s *mail.Server) { s.Port = 65536 }},
		{"security", func(s *mail.Server) { s.Security = "" }},
		{"user", func(s *mail.Server) { s.User = "a\r\nb" }},
		{"fromAddress", func(s *mail.Server) { s.FromAddress = "" }},
	}
	for _, c := range cases {
		server := shop()
		c.spoil(&server)
		wantProblem(t, server.Validate(), c.field)
		_, err := mail.New(server, "x")
		wantProblem(t, err, c.field)
	}
	if err := shop().Validate(); err != nil {
		t.Errorf("good settings: %v", err)
	}
}

func TestEveryPresetWorksOnceTheSenderIsFilledIn(t *testing.T) {
	presets := mail.Presets()
	ids := map[string]bool{}
	for _, p := range presets {
		if ids[p.ID] || p.Name == "" {
			t.Errorf("%+v: double or without a name", p)
		}
		ids[p.ID] = true
		server := mail.Server{Host: p.Host, Port: p.Port, Security: p.Security, FromAddress: "shop@example.test"}
		if p.ID == "custom" {
			server.Host = "mail.example.test"
		}
		if err := server.Validate(); err != nil {
			t.Errorf("%s: %v", p.ID, err)
		}
	}
	if presets[len(presets)-1].ID != "custom" {
		t.Error("the last is not the free choice")
	}
}

func TestASenderWithAnInternationalDomain(t *testing.T) {
	office := &postOffice{}
	server := office.open(t, mail.StartTLS)
	server.FromAddress = "info@bücher.example"
	message := asciiInvoice()
	message.Date = time.Date(2025, 1, 2, 3, 4, 5, 0, time.UTC)
	if _, err := newSender(t, server, office).Send(t.Context(), message); err != nil {
		t.Fatal(err)
	}
	wantText(t, "from", office.parcels()[0].from, "info@xn--bcher-kva.example")
}
