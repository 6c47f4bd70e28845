package mail

import (
	"context"
	"errors"
	"io"
	"net"
	"net/textproto"
	"strconv"
	"time"

	"github.com/wneessen/go-mail/smtp"
)

// step is how far a conversation came; it decides what an error means.
type step int

const (
	connect step = iota
	secure
	greet
	login
	sender
	recipient
	content
	handOver // from the last line of the message to the server's answer: only here is it unknown whether it was taken
)

// farewellLimit is how long a server may take to say goodbye to a message it already has.
const farewellLimit = 2 * time.Second

// conversation sends one letter. It goes through the steps with go-mail's SMTP commands rather than with its Client, whose
// errors do not carry the server's words and whose waits do not end with the context.
type conversation struct {
	*Sender
	letter letter
	conn   net.Conn
	client *smtp.Client
	data   io.WriteCloser
	answer string
}

type move struct {
	at step
	do func(context.Context) error
}

// run returns the step at which an error happened. A context that ended is itself the error, unless the server had answered.
func (c *conversation) run(ctx context.Context) (step, error) {
	defer c.hangUp()
	for _, m := range c.moves() {
		err := m.do(ctx)
		var answer *textproto.Error
		if err != nil && ctx.Err() != nil && !errors.As(err, &answer) {
			err = ctx.Err()
		}
		if err != nil {
			return m.at, err
		}
	}
	return handOver, nil
}

func (c *conversation) moves() []move {
	opening := []move{{connect, c.connect}, {greet, c.greet}}
	switch c.server.Security {
	case TLS:
		opening = []move{{connect, c.connect}, {secure, c.handshake}, {greet, c.greet}}
	case StartTLS:
		opening = append(opening, move{secure, c.startTLS})
	}
	return append(opening, move{login, c.login}, move{sender, c.nameSender}, move{recipient, c.nameRecipient},
		move{content, c.write}, move{handOver, c.handOver})
}

func (c *conversation) nameSender(context.Context) error {
	if err := c.checkOffer(); err != nil {
		return err
	}
	return c.client.Mail("<" + c.letter.from + ">")
}

// checkOffer finds what the server said it cannot take before it is told anything.
func (c *conversation) checkOffer() error {
	plainAddresses := isASCII(c.letter.from + c.letter.to)
	c.client.SkipSMTPUTF8(plainAddresses)
	if offered, _ := c.client.Extension("SMTPUTF8"); !offered && !plainAddresses {
		return errNoUnicodeAddress
	}
	_, size := c.client.Extension("SIZE")
	if most, err := strconv.Atoi(size); err == nil && most > 0 && len(c.letter.data) > most {
		return errTooLarge
	}
	return nil
}

func (c *conversation) nameRecipient(context.Context) error {
	return c.client.Rcpt("<" + c.letter.to + ">")
}

func (c *conversation) write(context.Context) error {
	w, err := c.client.Data()
	if err != nil {
		return err
	}
	c.data = w
	_, err = w.Write(c.letter.data)
	return err
}

func (c *conversation) handOver(context.Context) error {
	if err := c.data.Close(); err != nil {
		return err
	}
	if ended, ok := c.data.(*smtp.DataCloser); ok {
		c.answer = ended.ServerResponse()
	}
	return nil
}

// hangUp says goodbye after a message that was taken, and closes the connection in any case. Nothing here can undo a 250.
func (c *conversation) hangUp() {
	if c.conn == nil {
		return
	}
	if c.answer != "" && c.conn.SetDeadline(time.Now().Add(farewellLimit)) == nil {
		_ = c.client.Quit()
	}
	_ = c.conn.Close()
}
