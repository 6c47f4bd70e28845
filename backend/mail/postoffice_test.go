package mail_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"math/big"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"daybook/backend/mail"
)

const (
	shopUser     = "shop@example.test"
	shopPassword = "geheim-пароль-42"
)

// postOffice is a real SMTP server on this computer. Its fields say how it behaves; what it took is in received.
type postOffice struct {
	mechanisms                           []string
	authErr, mailErr, rcptErr, answerErr error
	maxBytes                             int64
	hangUp                               bool          // closes the connection once it has the message, without an answer
	stuck                                chan struct{} // answers MAIL only after this is closed

	trust    *tls.Config
	mu       sync.Mutex
	received []parcel
	seen     []string // what was told: AUTH, MAIL, RCPT, DATA
}

type parcel struct {
	from, to string
	data     []byte
}

// open starts the post office and returns its settings; the shop's tls.Config is in p.trust.
func (p *postOffice) open(t *testing.T, security mail.Security) mail.Server {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := smtp.NewServer(p)
	server.Domain, server.MaxMessageBytes, server.EnableSMTPUTF8 = "post.example.test", p.maxBytes, true
	server.AllowInsecureAuth = true
	server.ErrorLog = silence{}
	certificate, trust := certify(t)
	p.trust = trust
	if security != mail.None {
		server.TLSConfig = &tls.Config{Certificates: []tls.Certificate{certificate}}
	}
	if security == mail.TLS {
		listener = tls.NewListener(listener, server.TLSConfig)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = server.Serve(listener) // it ends with an error when the listener closes
	}()
	t.Cleanup(func() {
		if err := server.Close(); err != nil {
			t.Error(err)
		}
		// A server that had no time to begin does not know its listener yet.
		_ = listener.Close()
		<-done
	})
	return settings(listener.Addr(), security)
}

func settings(at net.Addr, security mail.Security) mail.Server {
	return mail.Server{
		Host: "127.0.0.1", Port: at.(*net.TCPAddr).Port, Security: security,
		FromName: "Lädchen „Zur Ecke“, Inh. O'Neil", FromAddress: "shop@example.test",
	}
}

func (p *postOffice) parcels() []parcel {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.received
}

func (p *postOffice) heard() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.Join(p.seen, " ")
}

func (p *postOffice) hear(what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.seen = append(p.seen, what)
}

func (p *postOffice) NewSession(c *smtp.Conn) (smtp.Session, error) {
	return &counter{office: p, conn: c}, nil
}

// counter serves one connection.
type counter struct {
	office *postOffice
	conn   *smtp.Conn
	parcel parcel
}

func (c *counter) AuthMechanisms() []string { return c.office.mechanisms }

func (c *counter) Auth(mechanism string) (sasl.Server, error) {
	c.office.hear("AUTH")
	if mechanism == "LOGIN" {
		return &loginServer{check: c.check}, nil
	}
	return sasl.NewPlainServer(func(_, user, password string) error { return c.check(user, password) }), nil
}

func (c *counter) check(user, password string) error {
	if c.office.authErr != nil {
		return c.office.authErr
	}
	if user != shopUser || password != shopPassword {
		return smtp.ErrAuthFailed
	}
	return nil
}

func (c *counter) Mail(from string, _ *smtp.MailOptions) error {
	c.office.hear("MAIL")
	if c.office.stuck != nil {
		<-c.office.stuck
	}
	c.parcel.from = from
	return c.office.mailErr
}

func (c *counter) Rcpt(to string, _ *smtp.RcptOptions) error {
	c.office.hear("RCPT")
	c.parcel.to = to
	return c.office.rcptErr
}

func (c *counter) Data(r io.Reader) error {
	c.office.hear("DATA")
	data, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if c.office.answerErr != nil {
		return c.office.answerErr
	}
	c.parcel.data = data
	c.office.mu.Lock()
	c.office.received = append(c.office.received, c.parcel)
	c.office.mu.Unlock()
	if c.office.hangUp {
		return errors.Join(c.conn.Conn().Close(), errors.New("hung up"))
	}
	return nil
}

func (c *counter) Reset()        { c.parcel = parcel{} }
func (c *counter) Logout() error { return nil }

// loginServer is the AUTH LOGIN of the server's side, which go-sasl leaves out.
type loginServer struct {
	check func(user, password string) error
	user  *string
}

func (l *loginServer) Next(said []byte) ([]byte, bool, error) {
	switch {
	case said == nil:
		return []byte("Username:"), false, nil
	case l.user == nil:
		user := string(said)
		l.user = &user
		return []byte("Password:"), false, nil
	}
	return nil, true, l.check(*l.user, string(said))
}

type silence struct{}

func (silence) Printf(string, ...any) {}
func (silence) Println(...any)        {}

// certify makes a certificate for 127.0.0.1 and a client's configuration that trusts it alone.
func certify(t *testing.T) (tls.Certificate, *tls.Config) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true,
		BasicConstraintsValid: true, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(certificate)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, &tls.Config{RootCAs: pool}
}
