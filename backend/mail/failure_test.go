package mail_test

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"daybook/backend/mail"
)

func wantFailure(t *testing.T, sender *mail.Sender, code mail.Code) *mail.Failure {
	t.Helper()
	receipt, err := sender.Send(t.Context(), invoice())
	var f *mail.Failure
	if !errors.As(err, &f) {
		t.Fatalf("got %+v, %v, want a Failure", receipt, err)
	}
	if f.Code != code {
		t.Fatalf("code %q (%v: %v), want %q", f.Code, f, f.Err, code)
	}
	if receipt != (mail.Receipt{}) {
		t.Errorf("a receipt for a failure: %+v", receipt)
	}
	return f
}

func refusal(code int, enhanced smtp.EnhancedCode, words string) error {
	return &smtp.SMTPError{Code: code, EnhancedCode: enhanced, Message: words}
}

func TestWhatTheServersAnswerMeans(t *testing.T) {
	none := smtp.NoEnhancedCode
	cases := []struct {
		name      string
		office    *postOffice
		code      mail.Code
		temporary bool
	}{
		{"wrong password", &postOffice{authErr: smtp.ErrAuthFailed}, mail.AuthRefused, false},
		{"app password", &postOffice{authErr: refusal(534, smtp.EnhancedCode{5, 7, 9}, "see the help")}, mail.AppPassword, false},
		{"app password told by 535", &postOffice{authErr: refusal(535, smtp.EnhancedCode{5, 7, 9}, "see the help")}, mail.AppPassword, false},
		{"too many sign-ins", &postOffice{authErr: refusal(454, smtp.EnhancedCode{4, 7, 0}, "later")}, mail.RateLimited, true},
		{"sign in first", &postOffice{mailErr: refusal(530, smtp.EnhancedCode{5, 7, 0}, "sign in")}, mail.AuthRequired, false},
		{"not this sender", &postOffice{mailErr: refusal(550, none, "not you")}, mail.SenderRefused, false},
		{"send as denied", &postOffice{answerErr: refusal(554, smtp.EnhancedCode{5, 2, 252}, "no")}, mail.SenderRefused, false},
		{"busy", &postOffice{mailErr: refusal(421, smtp.EnhancedCode{4, 7, 0}, "busy")}, mail.RateLimited, true},
		{"a day's limit", &postOffice{rcptErr: refusal(550, smtp.EnhancedCode{5, 4, 5}, "enough for today")}, mail.RateLimited, true},
		{"no such customer", &postOffice{rcptErr: refusal(550, smtp.EnhancedCode{5, 1, 1}, "who?")}, mail.RecipientRefused, false},
		{"no such customer, in two lines", &postOffice{answerErr: refusal(550, smtp.EnhancedCode{5, 1, 1}, "who?\nsorry")}, mail.RecipientRefused, false},
		{"no such customer, bare", &postOffice{rcptErr: refusal(550, none, "who?")}, mail.RecipientRefused, false},
		{"greylisted", &postOffice{rcptErr: refusal(450, smtp.EnhancedCode{4, 2, 0}, "later")}, mail.TryLater, true},
		{"full for now", &postOffice{rcptErr: refusal(452, smtp.EnhancedCode{4, 2, 2}, "full")}, mail.MailboxFull, true},
		{"full", &postOffice{rcptErr: refusal(552, none, "full")}, mail.MailboxFull, false},
		{"full, told at the end", &postOffice{answerErr: refusal(552, smtp.EnhancedCode{5, 2, 2}, "full")}, mail.MailboxFull, false},
		{"too large", &postOffice{answerErr: refusal(552, none, "too big")}, mail.TooLarge, false},
		{"too large for its SIZE", &postOffice{maxBytes: 5000}, mail.TooLarge, false},
		{"looks like spam", &postOffice{answerErr: refusal(554, none, "spam")}, mail.ContentRefused, false},
		{"not now", &postOffice{answerErr: refusal(451, none, "not now")}, mail.TryLater, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.office.mechanisms = []string{"PLAIN"}
			server := c.office.open(t, mail.StartTLS)
			server.User = shopUser
			f := wantFailure(t, newSender(t, server, c.office), c.code)
			if f.Temporary != c.temporary || f.MaybeDelivered {
				t.Errorf("temporary %v, may be delivered %v", f.Temporary, f.MaybeDelivered)
			}
			if len(c.office.parcels()) != 0 {
				t.Error("the message arrived")
			}
			if c.office.maxBytes > 0 {
				wantText(t, "told", c.office.heard(), "AUTH")
			}
		})
	}
}

func TestTheServersOwnWordsAreKept(t *testing.T) {
	office := &postOffice{rcptErr: refusal(550, smtp.EnhancedCode{5, 1, 1}, "No\tsuch  user here \x07"+strings.Repeat("ω", 500))}
	server := office.open(t, mail.StartTLS)
	f := wantFailure(t, newSender(t, server, office), mail.RecipientRefused)
	if !strings.HasPrefix(f.Server, "550 5.1.1 No such user") || strings.ContainsAny(f.Server, "\n\x07") || len([]rune(f.Server)) > 410 {
		t.Errorf("Server = %q", f.Server)
	}
	if !strings.Contains(f.Error(), "customer's address") || !strings.Contains(f.Error(), "No such user") {
		t.Errorf("Error() = %q", f.Error())
	}
}

func TestNothingIsToldToAServerThatIsNotTrusted(t *testing.T) {
	t.Run("a certificate of unknown origin", func(t *testing.T) {
		for _, security := range []mail.Security{mail.StartTLS, mail.TLS} {
			office := &postOffice{mechanisms: []string{"PLAIN"}}
			server := office.open(t, security)
			server.User = shopUser
			if f := wantFailure(t, newSender(t, server, nil), mail.Certificate); f.Temporary {
				t.Error("waiting does not help")
			}
			wantText(t, "told", office.heard(), "")
		}
	})
	t.Run("no STARTTLS", func(t *testing.T) {
		office := &postOffice{mechanisms: []string{"PLAIN"}}
		server := office.open(t, mail.None)
		server.Security, server.User = mail.StartTLS, shopUser
		_ = wantFailure(t, newSender(t, server, office), mail.NoStartTLS)
		wantText(t, "told", office.heard(), "")
	})
	t.Run("TLS on a port that has none", func(t *testing.T) {
		office := &postOffice{}
		server := office.open(t, mail.None)
		server.Security = mail.TLS
		_ = wantFailure(t, newSender(t, server, office), mail.NoTLS)
	})
	t.Run("a password over the open network", func(t *testing.T) {
		office := &postOffice{mechanisms: []string{"PLAIN", "LOGIN"}}
		server := office.open(t, mail.None)
		local := fmt.Sprintf("127.0.0.1:%d", server.Port)
		server.Host, server.User = "mail.example.test", shopUser
		_ = wantFailure(t, newSender(t, server, office, dialTo(local)), mail.NeedsEncryption)
		wantText(t, "told", office.heard(), "")
	})
	t.Run("no sign-in offered", func(t *testing.T) {
		office := &postOffice{mechanisms: []string{"XOAUTH2"}}
		server := office.open(t, mail.StartTLS)
		server.User = shopUser
		_ = wantFailure(t, newSender(t, server, office), mail.NoPasswordLogin)
	})
}

// dialTo leads every name to a server on this computer.
func dialTo(address string) mail.Option {
	return mail.WithDialer(func(ctx context.Context, network, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, network, address)
	})
}

func TestNobodyThere(t *testing.T) {
	server := settings(&net.TCPAddr{Port: freePort(t)}, mail.TLS)
	if f := wantFailure(t, newSender(t, server, nil), mail.ConnectionRefused); !f.Temporary || f.MaybeDelivered {
		t.Errorf("%+v", f)
	}
	opError := func(err error) error { return &net.OpError{Op: "dial", Net: "tcp", Err: err} }
	cases := map[string]struct {
		err  error
		code mail.Code
	}{
		"no such name":         {opError(&net.DNSError{Err: "no such host", IsNotFound: true}), mail.HostNotFound},
		"no name server":       {opError(&net.DNSError{Err: "i/o timeout", IsTimeout: true}), mail.Offline},
		"no network":           {opError(os.NewSyscallError("connect", syscall.ENETUNREACH)), mail.Offline},
		"no answer":            {opError(os.ErrDeadlineExceeded), mail.TimedOut},
		"no answer, told bare": {context.DeadlineExceeded, mail.TimedOut},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			dial := func(context.Context, string, string) (net.Conn, error) { return nil, c.err }
			if f := wantFailure(t, newSender(t, server, nil, mail.WithDialer(dial)), c.code); !f.Temporary {
				t.Error("waiting may help")
			}
		})
	}
}

func freePort(t *testing.T) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return listener.Addr().(*net.TCPAddr).Port
}

func TestServersThatMisbehave(t *testing.T) {
	ehlo := map[string]string{"EHLO": "250 me", "HELO": "250 me"}
	cases := map[string]struct {
		greeting string
		answers  map[string]string
		code     mail.Code
	}{
		"turned away at the door": {"554 not you", nil, mail.Other},
		"closed for now":          {"421 closed", nil, mail.RateLimited},
		"not a mail server":       {"HTTP/1.1 400 Bad Request", nil, mail.Other},
		"silent":                  {"", nil, mail.TimedOut},
		"hangs up":                {"220 hello", map[string]string{"EHLO": "drop"}, mail.ConnectionLost},
		"knows no SMTPUTF8":       {"220 hello", ehlo, mail.NoUnicodeAddress},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			server := scripted(t, c.greeting, c.answers)
			_ = wantFailure(t, newSender(t, server, nil, mail.WithLimit(300*time.Millisecond)), c.code)
		})
	}
}

func TestAFailureNeverTellsThePassword(t *testing.T) {
	encoded := base64.StdEncoding.EncodeToString([]byte("\x00" + shopUser + "\x00" + shopPassword))
	for _, answer := range []string{"535 I do not like: %s", "535 " + shopPassword + " is wrong",
		"334 " + base64.StdEncoding.EncodeToString([]byte(shopPassword))} {
		server := scripted(t, "220 hello", map[string]string{"EHLO": "250-me\r\n250 AUTH PLAIN", "AUTH": answer, "*": "501 ok", "QUIT": "221 bye"})
		server.User = shopUser
		_, err := newSender(t, server, nil).Send(t.Context(), asciiInvoice())
		var f *mail.Failure
		if !errors.As(err, &f) {
			t.Fatalf("got %v", err)
		}
		told := fmt.Sprintf("%v %+v %#v %v %#v", f, *f, f, f.Err, f.Err)
		if strings.Contains(told, shopPassword) || strings.Contains(told, encoded) {
			t.Errorf("it tells the password: %s", told)
		}
	}
}
