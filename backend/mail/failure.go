package mail

import "cmp"

// Code says in one word why a message was not accepted.
type Code string

// Why a message was not accepted. plain has the sentence for each.
const (
	Offline           Code = "offline"
	HostNotFound      Code = "host_not_found"
	ConnectionRefused Code = "connection_refused"
	ConnectionLost    Code = "connection_lost"
	TimedOut          Code = "timed_out"
	Cancelled         Code = "cancelled"
	Certificate       Code = "certificate"
	NoTLS             Code = "no_tls"
	NoStartTLS        Code = "no_starttls"
	NeedsEncryption   Code = "needs_encryption"
	NoPasswordLogin   Code = "no_password_login"
	AuthRefused       Code = "auth_refused"
	AuthRequired      Code = "auth_required"
	AppPassword       Code = "app_password"
	SenderRefused     Code = "sender_refused"
	RecipientRefused  Code = "recipient_refused"
	NoUnicodeAddress  Code = "no_unicode_address"
	MailboxFull       Code = "mailbox_full"
	TryLater          Code = "try_later"
	RateLimited       Code = "rate_limited"
	TooLarge          Code = "too_large"
	ContentRefused    Code = "content_refused"
	Other             Code = "other"
)

var plain = map[Code]string{
	Offline:           "The mail server cannot be reached. Is this computer online?",
	HostNotFound:      "The mail server was not found. Is this computer online, and is the server's name right?",
	ConnectionRefused: "The mail server takes no connection on this port. Check the server's name and the port.",
	ConnectionLost:    "The connection to the mail server broke off.",
	TimedOut:          "The mail server did not answer in time. If this stays so, check the port and the security setting.",
	Cancelled:         "Sending was cancelled.",
	Certificate:       "The mail server's certificate cannot be trusted, so nothing was sent. Check the server's name and this computer's date.",
	NoTLS:             "No protected connection could be made. Check whether the port and the security setting belong together.",
	NoStartTLS:        "The mail server offers no STARTTLS protection on this port, so nothing was sent. Check the port and the security setting.",
	NeedsEncryption:   "The password was not sent, because the connection is not protected. Choose TLS or STARTTLS.",
	NoPasswordLogin:   "The mail server offers no way to sign in with a password.",
	AuthRefused:       "The mail server refused the user name or the password.",
	AuthRequired:      "The mail server wants a user name and a password, over a protected connection.",
	AppPassword:       "The mail provider wants an app password: make one in the settings of the mail account and enter it here.",
	SenderRefused:     "The mail server does not let this account send from the shop's address.",
	RecipientRefused:  "The mail server refused the customer's address.",
	NoUnicodeAddress:  "The mail server cannot handle an address with letters beyond A to Z before the @.",
	MailboxFull:       "The customer's mailbox is full.",
	TryLater:          "The mail server asks to try again later.",
	RateLimited:       "The mail server is busy or allows no more mail for the moment.",
	TooLarge:          "The message is too large for the mail server.",
	ContentRefused:    "The mail server refused the message.",
	Other:             "The mail server refused, or its answer cannot be understood.",
}

// Failure is a message that was not confirmed by the server.
type Failure struct {
	Code Code
	// Temporary means that trying again later may succeed with nothing changed.
	Temporary bool
	// MaybeDelivered means that the server had the whole message but its answer did not come through: a further attempt
	// may make a duplicate.
	MaybeDelivered bool
	// Server is the server's own answer on one line, its number first; empty if there was none.
	Server string
	// Err is the cause. Neither it nor Server contains the password.
	Err error
}

// Error tells the failure in plain words, with the server's own at the end.
func (f *Failure) Error() string {
	text := cmp.Or(plain[f.Code], plainSMS[f.Code])
	if f.MaybeDelivered {
		text += " The message may have arrived all the same."
	}
	if f.Server != "" {
		text += " The server said: " + f.Server
	}
	return text
}

// Unwrap returns the cause.
func (f *Failure) Unwrap() error { return f.Err }
