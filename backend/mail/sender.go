package mail

import (
	"context"
	"crypto/tls"
	"net"
	"time"
)

const (
	dialLimit  = 10 * time.Second
	wholeLimit = time.Minute
)

// Dialer makes the network connection to the mail server; net.Dialer.DialContext is one.
type Dialer func(ctx context.Context, network, address string) (net.Conn, error)

// Sender sends messages through one mail server, each over a connection of its own.
type Sender struct {
	server   Server
	password string
	dial     Dialer
	tls      *tls.Config
	limit    time.Duration
	now      func() time.Time
}

// Option changes how a Sender works.
type Option func(*Sender)

// WithDialer sets how connections are made.
func WithDialer(dial Dialer) Option { return func(s *Sender) { s.dial = dial } }

// WithTLSConfig sets whom to trust. The server's name is filled in.
func WithTLSConfig(config *tls.Config) Option { return func(s *Sender) { s.tls = config } }

// WithLimit sets how long one Send may take; it is a minute otherwise.
func WithLimit(limit time.Duration) Option { return func(s *Sender) { s.limit = limit } }

// WithClock sets the clock that Receipt.At is read from.
func WithClock(now func() time.Time) Option { return func(s *Sender) { s.now = now } }

// New returns a Sender for the server, or the server's Problems. Nothing is connected yet.
func New(server Server, password string, options ...Option) (*Sender, error) {
	if err := server.Validate(); err != nil {
		return nil, err
	}
	s := &Sender{
		server: server, password: password, limit: wholeLimit, now: time.Now,
		dial: (&net.Dialer{}).DialContext, tls: &tls.Config{MinVersion: tls.VersionTLS12},
	}
	for _, option := range options {
		option(s)
	}
	s.tls = s.tls.Clone()
	s.tls.ServerName = server.Host
	return s, nil
}

// Receipt is the server's word that it has taken a message: the text of its 250, and when it came.
type Receipt struct {
	Answer string
	At     time.Time
}

// Send hands the message to the server. Without an error the server has confirmed it with its 250; a trouble after that is
// none. The error is Problems, if the message itself cannot be right, or else a *Failure. It takes at most a minute, ten
// seconds of which for the connection, or as long as ctx allows.
func (s *Sender) Send(ctx context.Context, m Message) (Receipt, error) {
	l, err := compose(s.server, m)
	if err != nil {
		return Receipt{}, err
	}
	ctx, cancel := context.WithTimeout(ctx, s.limit)
	defer cancel()
	redact := newRedactor(s.server.User, s.password)
	talk := &conversation{Sender: s, letter: l}
	if at, err := talk.run(ctx); err != nil {
		return Receipt{}, redact.clean(classify(at, err))
	}
	return Receipt{Answer: redact.oneLine(talk.answer), At: s.now()}, nil
}
