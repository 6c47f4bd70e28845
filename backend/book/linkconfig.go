package book

import (
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"daybook/backend/money"
)

// LinkReach says from where customers reach a checkout page.
type LinkReach string

// The reaches: off until the owner chooses.
const (
	ReachOff     LinkReach = "off"
	ReachHere    LinkReach = "here"    // this computer only, to try it
	ReachNetwork LinkReach = "network" // the shop's network, at Host
	ReachPublic  LinkReach = "public"  // PublicURL forwards to Host and Port
)

// LinkConfig is how a store makes payment links. Without terms it makes none.
type LinkConfig struct {
	StoreID    int64            `json:"storeId"`
	TermsURL   string           `json:"termsUrl"`
	Reference1 string           `json:"reference1"` // offered on new links
	Reference2 string           `json:"reference2"`
	TaxRate    money.Rate       `json:"taxRate"`
	Currencies []money.Currency `json:"currencies"` // agreed
	Methods    []LinkMethod     `json:"methods"`    // offered
	Version    int64            `json:"version"`
}

// LinkServer is where the checkout pages of the whole book are served.
type LinkServer struct {
	Reach     LinkReach `json:"reach"`
	Host      string    `json:"host"` // the address of this computer that is bound
	Port      int       `json:"port"`
	PublicURL string    `json:"publicUrl"` // https; where ReachPublic's customers come in
	Version   int64     `json:"version"`
}

// Clean checks and tidies what was typed.
func (c *LinkConfig) Clean() error {
	var err error
	if c.TermsURL, err = cleanURL("termsUrl", c.TermsURL); err != nil {
		return err
	}
	if c.Reference1, err = OneLine("reference1", c.Reference1, MaxName); err != nil {
		return err
	}
	if c.Reference2, err = OneLine("reference2", c.Reference2, MaxName); err != nil {
		return err
	}
	if c.TaxRate < 0 || c.TaxRate > MaxRate {
		return Refuse(CodeInvalid, "taxRate", "A tax rate is from 0 to 100 %%.")
	}
	return c.cleanChoices()
}

func (c *LinkConfig) cleanChoices() error {
	if len(c.Currencies) == 0 {
		return Refuse(CodeRequired, "currencies", "Please choose a currency.")
	}
	for _, currency := range c.Currencies {
		if !currency.Valid() {
			return Refuse(CodeInvalid, "currencies", "There is no such currency.")
		}
	}
	slices.Sort(c.Currencies)
	c.Currencies = slices.Compact(c.Currencies)
	chosen := slices.DeleteFunc(slices.Clone(LinkMethods), func(m LinkMethod) bool { return !slices.Contains(c.Methods, m) })
	if len(chosen) == 0 {
		return Refuse(CodeRequired, "methods", "Please choose at least one way to pay.")
	}
	c.Methods = chosen
	return nil
}

func (c LinkConfig) currencyList() string {
	var codes []string
	for _, currency := range c.Currencies {
		codes = append(codes, string(currency))
	}
	return strings.Join(codes, ", ")
}

// cleanURL refuses what is not a plain https address; an empty one passes.
func cleanURL(field, text string) (string, error) {
	text, err := OneLine(field, text, 1000)
	if err != nil || text == "" {
		return text, err
	}
	parsed, err := url.Parse(text)
	if err != nil || parsed.Scheme != "https" || parsed.User != nil || !strings.Contains(parsed.Hostname(), ".") {
		return "", Refuse(CodeInvalid, field, "This must be a web address that begins with https://.")
	}
	return parsed.String(), nil
}

// PageURL is the address of the page that a token opens; empty while pages are not served.
func (s LinkServer) PageURL(token string) string { return s.url("/pay/" + token) }

// CardPageURL is the address of the page that a card link opens; empty while pages are not served.
func (s LinkServer) CardPageURL(token string) string { return s.url("/card/" + token) }

// HelloURL is the address of the page that only says that it was reached; empty while pages are not served.
func (s LinkServer) HelloURL() string { return s.url("/hello") }

// CardURLs are where a browser goes from a gateway's page that was started at the shop: once a card was taken, and where somebody does
// not want to pay. Empty while pages are not served.
func (s LinkServer) CardURLs() (paid, back string) { return s.url("/paid"), s.url("/unpaid") }

func (s LinkServer) url(path string) string {
	switch s.Reach {
	case ReachHere:
		return "http://" + net.JoinHostPort("127.0.0.1", strconv.Itoa(s.Port)) + path
	case ReachNetwork:
		return "http://" + net.JoinHostPort(s.Host, strconv.Itoa(s.Port)) + path
	case ReachPublic:
		return s.PublicURL + path
	}
	return ""
}

// Clean checks and tidies what was typed.
func (s *LinkServer) Clean() error {
	if !slices.Contains([]LinkReach{ReachOff, ReachHere, ReachNetwork, ReachPublic}, s.Reach) {
		return Refuse(CodeInvalid, "reach", "Please choose how customers reach the page.")
	}
	if s.Reach != ReachOff && (s.Port < 1024 || s.Port > 65535) {
		return Refuse(CodeInvalid, "port", "A port is a number from 1024 to 65535.")
	}
	if err := s.cleanHost(); err != nil {
		return err
	}
	var err error
	if s.PublicURL, err = cleanURL("publicUrl", s.PublicURL); err != nil {
		return err
	}
	s.PublicURL = strings.TrimRight(s.PublicURL, "/")
	if s.PublicURL == "" && s.Reach == ReachPublic {
		return Refuse(CodeRequired, "publicUrl", "Please give the public address.")
	}
	return nil
}

func (s *LinkServer) cleanHost() error {
	var err error
	if s.Host, err = OneLine("host", s.Host, MaxName); err != nil {
		return err
	}
	if s.Host == "" && (s.Reach == ReachNetwork || s.Reach == ReachPublic) {
		return Refuse(CodeRequired, "host", "Please choose an address of this computer.")
	}
	if address, err := netip.ParseAddr(s.Host); err == nil && address.Unmap().IsUnspecified() {
		return Refuse(CodeInvalid, "host", "Please choose one address of this computer: this one stands for all of them.")
	}
	return nil
}
