package book

import (
	"fmt"
	"net/mail"
	"slices"
	"strings"
)

// MaxAddresses is how many addresses a customer can have.
const MaxAddresses = 50

func (c *Customer) cleanAddresses() error {
	for i := range c.Addresses {
		if err := c.Addresses[i].Clean(fmt.Sprintf("addresses.%d.", i)); err != nil {
			return err
		}
	}
	c.Addresses = slices.DeleteFunc(c.Addresses, Address.IsEmpty)
	if len(c.Addresses) > MaxAddresses {
		return Refuse(CodeTooLong, "addresses", "A customer can have %d addresses.", MaxAddresses).With("max", fmt.Sprint(MaxAddresses))
	}
	billing, shipping := false, false
	for i := range c.Addresses {
		a := &c.Addresses[i]
		a.Billing, a.Shipping = a.Billing && !billing, a.Shipping && !shipping
		billing, shipping = billing || a.Billing, shipping || a.Shipping
	}
	return nil
}

// Clean checks and tidies an address; prefix comes before the field names in errors.
func (a *Address) Clean(prefix string) error {
	var err error
	for _, f := range []struct {
		name  string
		value *string
		limit int
	}{
		{"line1", &a.Line1, MaxName}, {"line2", &a.Line2, MaxName}, {"postalCode", &a.PostalCode, 20},
		{"city", &a.City, MaxName}, {"region", &a.Region, MaxName},
	} {
		if *f.value, err = OneLine(prefix+f.name, *f.value, f.limit); err != nil {
			return err
		}
	}
	if a.Country != "" && !ValidCountry(a.Country) {
		return Refuse(CodeInvalid, prefix+"country", "There is no such country.")
	}
	return nil
}

// Lines lays the address out as it is written on an envelope, without the country.
// Order of postal code and city: Universal Postal Union, S42.
func (a Address) Lines() []string {
	place := strings.TrimSpace(a.PostalCode + " " + a.City)
	switch a.Country {
	case "US", "CA", "AU":
		place = strings.TrimSpace(strings.Trim(a.City+", "+a.Region, ", ") + " " + a.PostalCode)
	case "GB", "IE":
		return nonEmpty(a.Line1, a.Line2, a.City, a.Region, a.PostalCode)
	}
	region := a.Region
	if a.Country == "US" || a.Country == "CA" || a.Country == "AU" {
		region = ""
	}
	return nonEmpty(a.Line1, a.Line2, place, region)
}

func nonEmpty(lines ...string) []string {
	return slices.DeleteFunc(lines, func(l string) bool { return l == "" })
}

// CheckEmail refuses what is not one plain mail address; an empty text passes.
func CheckEmail(field, text string) error {
	if text == "" {
		return nil
	}
	parsed, err := mail.ParseAddress(text)
	if err != nil || parsed.Address != text || !strings.Contains(text[strings.LastIndex(text, "@"):], ".") {
		return Refuse(CodeInvalid, field, "This is not a mail address.")
	}
	return nil
}
