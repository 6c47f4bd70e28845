package mail

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"

	"github.com/wneessen/go-mail/smtp"
)

func (c *conversation) connect(ctx context.Context) error {
	dialing, cancel := context.WithTimeout(ctx, dialLimit)
	defer cancel()
	conn, err := c.dial(dialing, "tcp", c.server.address())
	if err != nil {
		return err
	}
	c.conn = conn
	context.AfterFunc(ctx, func() { _ = conn.Close() })
	deadline, _ := ctx.Deadline()
	return conn.SetDeadline(deadline)
}

func (c *conversation) handshake(ctx context.Context) error {
	conn := tls.Client(c.conn, c.tls)
	c.conn = conn
	return conn.HandshakeContext(ctx)
}

// greet names this computer by its address (RFC 5321 §4.1.3): its name may be no valid one, and is nobody's business.
func (c *conversation) greet(context.Context) error {
	client, err := smtp.NewClient(c.conn, c.server.Host)
	if err != nil {
		return err
	}
	c.client = client
	return client.Hello(literal(c.conn.LocalAddr()))
}

func literal(local net.Addr) string {
	tcp, ok := local.(*net.TCPAddr)
	if !ok {
		return "localhost"
	}
	if v4 := tcp.IP.To4(); v4 != nil {
		return fmt.Sprintf("[%s]", v4)
	}
	return fmt.Sprintf("[IPv6:%s]", tcp.IP)
}

func (c *conversation) startTLS(context.Context) error {
	if offered, _ := c.client.Extension("STARTTLS"); !offered {
		return errNoStartTLS
	}
	return c.client.StartTLS(c.tls)
}

func (c *conversation) login(context.Context) error {
	if c.server.User == "" {
		return nil
	}
	_, offered := c.client.Extension("AUTH")
	auth := c.chooseAuth(offered)
	if auth == nil {
		return errNoPasswordLogin
	}
	return c.client.Auth(auth)
}
