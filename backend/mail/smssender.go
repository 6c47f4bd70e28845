package mail

import (
	"net/netip"
	"net/url"
	"regexp"
	"strings"
)

// SMSService is what sends texts to phones.
type SMSService string

// The services.
const (
	Android SMSService = "android" // the app Android SMS Gateway, its own server on the phone or another's
	Twilio  SMSService = "twilio"
)

// Codes of a Problem with who sends texts.
const (
	InvalidPhoneAddress = "invalid_phone_address"
	NotProtected        = "not_protected"
	InvalidSID          = "invalid_account_sid"
	InvalidSMSNumber    = "invalid_sms_number"
)

// SMSSender is the shop's access to a service. The password (at Twilio the Auth Token) is not part of it.
type SMSSender struct {
	Service SMSService
	Address string // of the phone, with its port
	User    string // at Twilio the Account SID
	Number  string // at Twilio: the sender's number as E.164, a name, or a Messaging Service SID
}

// Validate returns nil, or Problems with one entry for each field that cannot be right.
func (s SMSSender) Validate() error {
	var found Problems
	switch s.Service {
	case Android:
		found.checkPhone(s)
	case Twilio:
		found.checkTwilio(s)
	default:
		found.add(Invalid, "service", "Choose how texts are sent.")
	}
	return found.orNil()
}

func (p *Problems) checkPhone(s SMSSender) {
	address, err := url.Parse(s.Address)
	switch {
	case s.Address == "":
		p.add(Required, "address", "Enter the address that the app on the phone shows.")
	case err != nil || address.Host == "" || address.User != nil || address.RawQuery != "" || address.Scheme != "http" && address.Scheme != "https":
		p.add(InvalidPhoneAddress, "address", "The phone's address looks like http://192.168.1.30:8080.")
	case address.Scheme == "http" && !isNear(address.Hostname()):
		p.add(NotProtected, "address", "Outside the shop's own network the address must begin with https://, or others could read the password.")
	}
	if s.User == "" {
		p.add(Required, "user", "Enter the user name that the app on the phone shows.")
	} else if hasControl(s.User) || strings.Contains(s.User, ":") {
		p.add(Invalid, "user", "This cannot be the user name that the app on the phone shows.")
	}
}

// isNear tells whether a host is in the shop's own network, where the phone's server has no certificate.
func isNear(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast()
	}
	_, ending, dotted := strings.Cut(host, ".")
	return !dotted || nearEndings[ending]
}

var nearEndings = map[string]bool{"local": true, "lan": true, "home": true, "internal": true, "home.arpa": true, "fritz.box": true, "localdomain": true}

var (
	accountSID = regexp.MustCompile(`^AC[0-9a-fA-F]{32}$`)
	serviceSID = regexp.MustCompile(`^MG[0-9a-fA-F]{32}$`)
	// A number as E.164, or a name of up to eleven letters, digits and spaces with a letter among them.
	senderNumber = regexp.MustCompile(`^(\+[1-9][0-9]{6,14}|[A-Za-z0-9 ]{0,10}[A-Za-z][A-Za-z0-9 ]{0,10})$`)
)

func (p *Problems) checkTwilio(s SMSSender) {
	if s.User == "" {
		p.add(Required, "user", "Enter the Account SID.")
	} else if !accountSID.MatchString(s.User) {
		p.add(InvalidSID, "user", "An Account SID is AC and 32 digits and letters from a to f.")
	}
	switch {
	case s.Number == "":
		p.add(Required, "number", "Enter the sender's number.")
	case !serviceSID.MatchString(s.Number) && (!senderNumber.MatchString(s.Number) || s.Number[0] != '+' && len(s.Number) > longestSenderName):
		p.add(InvalidSMSNumber, "number", "This is a number such as +493012345678, a name of up to 11 letters, or a Messaging Service SID.")
	}
}

const longestSenderName = 11
