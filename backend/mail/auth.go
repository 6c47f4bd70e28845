package mail

import (
	"slices"
	"strings"

	"github.com/wneessen/go-mail/smtp"
)

// Without protection the ways that hide the password come first, and PLAIN and LOGIN refuse to go anywhere but to this
// computer. With it the plain ways do: every server that offers them means it.
var (
	unprotected = []string{"SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "PLAIN", "LOGIN"}
	protected   = []string{"PLAIN", "LOGIN", "SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5"}
)

// chooseAuth returns the first of our mechanisms among the offered (the words after AUTH), or nil.
func (c *conversation) chooseAuth(offered string) smtp.Auth {
	known := protected
	if c.server.Security == None {
		known = unprotected
	}
	words := strings.Fields(strings.ToUpper(offered))
	for _, mechanism := range known {
		if slices.Contains(words, mechanism) {
			return c.auth(mechanism)
		}
	}
	return nil
}

func (c *conversation) auth(mechanism string) smtp.Auth {
	user, password, host := c.server.User, c.password, c.server.Host
	switch mechanism {
	case "PLAIN":
		return smtp.PlainAuth("", user, password, host, false)
	case "LOGIN":
		return smtp.LoginAuth(user, password, host, false)
	case "SCRAM-SHA-256":
		return smtp.ScramSHA256Auth(user, password)
	case "SCRAM-SHA-1":
		return smtp.ScramSHA1Auth(user, password)
	}
	return smtp.CRAMMD5Auth(user, password)
}
