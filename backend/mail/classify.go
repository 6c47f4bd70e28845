package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/textproto"
	"regexp"
	"slices"
	"syscall"

	"github.com/wneessen/go-mail/smtp"
)

// Reasons found on this side of the connection.
var (
	errNoStartTLS       = errors.New("the server does not offer STARTTLS")
	errNoPasswordLogin  = errors.New("the server offers no AUTH mechanism that takes a password")
	errTooLarge         = errors.New("the message is larger than the server's SIZE")
	errNoUnicodeAddress = errors.New("the server does not offer SMTPUTF8")
)

// ours lists the codes of causes that are known by identity, and whether trying again may help.
var ours = []struct {
	cause     error
	code      Code
	temporary bool
}{
	{context.Canceled, Cancelled, true},
	{context.DeadlineExceeded, TimedOut, true},
	{errNoStartTLS, NoStartTLS, false},
	{errNoPasswordLogin, NoPasswordLogin, false},
	{smtp.ErrUnencrypted, NeedsEncryption, false},
	{errTooLarge, TooLarge, false},
	{errNoUnicodeAddress, NoUnicodeAddress, false},
}

// classify says what err means at the step where it happened. It looks at types and reply numbers, never at words.
func classify(at step, err error) *Failure {
	var answer *textproto.Error
	if errors.As(err, &answer) {
		code := refusal(at, answer)
		return &Failure{
			Code: code,
			// A day's limit (550 5.4.5) is over tomorrow, though its number says "permanent".
			Temporary: answer.Code/100 == 4 || code == RateLimited,
			// After the last line only a 4xx or 5xx says that the message was not taken.
			MaybeDelivered: at == handOver && answer.Code < 400,
			Err:            err,
		}
	}
	code, temporary := broken(at, err)
	return &Failure{Code: code, Temporary: temporary, MaybeDelivered: at == handOver, Err: err}
}

// broken classifies what was no answer of the server.
func broken(at step, err error) (code Code, temporary bool) {
	var lookup *net.DNSError
	if errors.As(err, &lookup) {
		if lookup.IsNotFound {
			return HostNotFound, true
		}
		return Offline, true
	}
	for _, known := range ours {
		if errors.Is(err, known.cause) {
			return known.code, known.temporary
		}
	}
	return brokenNetwork(at, err)
}

func brokenNetwork(at step, err error) (code Code, temporary bool) {
	var (
		untrusted *tls.CertificateVerificationError
		alert     tls.AlertError
		network   net.Error
		errno     syscall.Errno
	)
	isNetwork := errors.As(err, &network)
	switch {
	case errors.As(err, &untrusted):
		return Certificate, false
	case isNetwork && network.Timeout():
		return TimedOut, true
	case at == connect && errors.As(err, &errno) && slices.Contains(refusedByHost, errno):
		return ConnectionRefused, true
	case at == connect:
		return Offline, true
	case at == secure && errors.As(err, &alert):
		return NoTLS, false
	case isNetwork, errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return ConnectionLost, true
	case at == secure:
		return NoTLS, false
	}
	return Other, false
}

// byEnhanced gives the codes of the enhanced status codes (RFC 3463 and the IANA registry; 7.28, 7.60 and 2.252 are
// Google's and Microsoft's) that tell more than the reply's number and the step do.
var byEnhanced = map[string]Code{
	"1.1": RecipientRefused, "1.2": RecipientRefused, "1.3": RecipientRefused, "1.6": RecipientRefused, "1.10": RecipientRefused,
	"1.7": SenderRefused, "1.8": SenderRefused, "2.252": SenderRefused, "7.60": SenderRefused,
	"2.1": RecipientRefused, "2.2": MailboxFull,
	"2.3": TooLarge, "3.4": TooLarge,
	"4.5": RateLimited, "7.28": RateLimited,
	"7.9": AppPassword,
}

// Of an answer of many lines some servers give it on each, some on one.
var enhanced = regexp.MustCompile(`(?m)^[245]\.(\d{1,3}\.\d{1,3})\b`)

// refusal classifies an answer of the server by its numbers (RFC 5321 §4.2.3, RFC 4954 §6, RFC 3207 §4).
func refusal(at step, answer *textproto.Error) Code {
	if found := enhanced.FindStringSubmatch(answer.Msg); found != nil {
		code, ok := byEnhanced[found[1]]
		if ok && (code == MailboxFull || code == RateLimited || code == TooLarge || answer.Code >= 500) {
			return code
		}
	}
	switch {
	case answer.Code == 421:
		return RateLimited
	case answer.Code == 530 || answer.Code == 538:
		return AuthRequired
	case at == login:
		return loginRefusal(answer.Code)
	case answer.Code == 552 && at != recipient:
		return TooLarge
	case at == recipient && (answer.Code == 552 || answer.Code == 452):
		return MailboxFull
	case answer.Code/100 == 4:
		return TryLater
	}
	return byStep[at]
}

func loginRefusal(code int) Code {
	switch {
	case code == 534:
		return AppPassword
	case code/100 == 4:
		return RateLimited
	}
	return AuthRefused
}

// byStep is what a plain 5xx means at each step.
var byStep = map[step]Code{
	connect: Other, greet: Other, secure: NoTLS, sender: SenderRefused, recipient: RecipientRefused,
	content: ContentRefused, handOver: ContentRefused,
}
