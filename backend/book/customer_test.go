package book_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"daybook/backend/book"
)

func TestACustomerIsTidied(t *testing.T) {
	c := book.Customer{
		Name: "  Ada   Lovelace ", Company: "Analytical\nEngines", Email: " ada@example.com ", TaxID: " GB 123 ", Note: " likes tea\r\nno milk ", Language: "de",
		Addresses: []book.Address{
			{Country: "GB", Billing: true}, {Line1: " \t ", Country: "GB", Shipping: true},
			{Line1: " 12  St James's Square ", City: "London", PostalCode: "SW1Y 4JH", Country: "GB", Shipping: true}, {Line1: "Home", Billing: true, Shipping: true}, {Line1: "Barn", Billing: true},
		},
	}
	if err := c.Clean(); err != nil {
		t.Fatal(err)
	}
	want := book.Customer{
		Name: "Ada Lovelace", Company: "Analytical Engines", Email: "ada@example.com", TaxID: "GB 123", Note: "likes tea\nno milk", Language: "de",
		Addresses: []book.Address{
			{Line1: "12 St James's Square", City: "London", PostalCode: "SW1Y 4JH", Country: "GB", Shipping: true}, {Line1: "Home", Billing: true}, {Line1: "Barn"},
		},
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("got  %+v\nwant %+v", c, want)
	}
}

func TestCustomersThatCannotBeKept(t *testing.T) {
	tests := []struct {
		name   string
		change func(*book.Customer)
		code   book.Code
		field  string
	}{
		{"only a name", func(*book.Customer) {}, "", ""},
		{"only a company", func(c *book.Customer) { c.Name, c.Company = "", "Engines" }, "", ""},
		{"neither", func(c *book.Customer) { c.Name = " " }, book.CodeRequired, "name"},
		{"a name of a page", func(c *book.Customer) { c.Name = strings.Repeat("x", book.MaxName+1) }, book.CodeTooLong, "name"},
		{"a note of a book", func(c *book.Customer) { c.Note = strings.Repeat("x", book.MaxNote+1) }, book.CodeTooLong, "note"},
		{"no mail address", func(c *book.Customer) { c.Email = "ada" }, book.CodeInvalid, "email"},
		{"a card number in the note", func(c *book.Customer) { c.Note = "pays with 4111 1111 1111 1111" }, book.CodeCard, "note"},
		{"a card number as the tax number", func(c *book.Customer) { c.TaxID = "5555555555554444" }, book.CodeCard, "taxId"},
		{"a language we do not speak", func(c *book.Customer) { c.Language = "tlh" }, book.CodeInvalid, "language"},
		{"a country that is not", func(c *book.Customer) { c.Addresses = []book.Address{{Line1: "1", Country: "ZZ"}} }, book.CodeInvalid, "addresses.0.country"},
		{"the second address of the form", func(c *book.Customer) {
			c.Addresses = []book.Address{{}, {Line1: "1", PostalCode: strings.Repeat("1", 21)}}
		}, book.CodeTooLong, "addresses.1.postalCode"},
		{"fifty addresses", func(c *book.Customer) { c.Addresses = slices.Repeat([]book.Address{{Line1: "1"}}, book.MaxAddresses) }, "", ""},
		{"fifty-one", func(c *book.Customer) { c.Addresses = slices.Repeat([]book.Address{{Line1: "1"}}, book.MaxAddresses+1) }, book.CodeTooLong, "addresses"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := book.Customer{Name: "Ada"}
			test.change(&c)
			wantRefusal(t, c.Clean(), test.code, test.field)
		})
	}
}

func TestTheNameAndAddressOnAnInvoice(t *testing.T) {
	barn, home := book.Address{Line1: "Barn"}, book.Address{Line1: "Home", Billing: true}
	tests := []struct {
		name     string
		customer book.Customer
		shown    string
		address  book.Address
	}{
		{"the billing address", book.Customer{Name: "Ada", Company: "Engines", Addresses: []book.Address{barn, home}}, "Ada", home},
		{"else the first", book.Customer{Company: "Engines", Addresses: []book.Address{barn}}, "Engines", barn},
		{"else none", book.Customer{Name: "Ada"}, "Ada", book.Address{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := test.customer
			if c.DisplayName() != test.shown || c.BillTo() != (book.Party{Name: c.Name, Company: c.Company, TaxID: c.TaxID, Address: test.address}) {
				t.Errorf("%s: %+v", c.DisplayName(), c.BillTo())
			}
		})
	}
}

func TestAddressesAreLaidOutAsOnAnEnvelope(t *testing.T) {
	tests := []struct {
		address book.Address
		want    []string
	}{
		{book.Address{Line1: "Unter den Linden 1", PostalCode: "10117", City: "Berlin", Country: "DE"}, []string{"Unter den Linden 1", "10117 Berlin"}},
		{book.Address{Line1: "1600 Amphitheatre", Line2: "Suite 2", PostalCode: "94043", City: "Mountain View", Region: "CA", Country: "US"}, []string{"1600 Amphitheatre", "Suite 2", "Mountain View, CA 94043"}},
		{book.Address{Line1: "10 Downing St", PostalCode: "SW1A 2AA", City: "London", Country: "GB"}, []string{"10 Downing St", "London", "SW1A 2AA"}},
		{book.Address{Line1: "Via Roma 1", PostalCode: "00184", City: "Roma", Region: "RM", Country: "IT"}, []string{"Via Roma 1", "00184 Roma", "RM"}},
		{book.Address{City: "Sydney", Country: "AU"}, []string{"Sydney"}},
		{book.Address{PostalCode: "10117"}, []string{"10117"}},
		{book.Address{}, []string{}},
	}
	for _, test := range tests {
		if got := test.address.Lines(); !slices.Equal(got, test.want) {
			t.Errorf("%+v: %q, want %q", test.address, got, test.want)
		}
	}
}

func TestMailAddresses(t *testing.T) {
	for text, fine := range map[string]bool{
		"": true, "ada@example.com": true, "ada.love+tea@mail.example.co.uk": true, "o'brien@example.ie": true, "ada@müller.de": true, "用户@例子.中国": true,
		"ada": false, "ada@": false, "@example.com": false, "ada@localhost": false, "ada@@example.com": false, "ada@example..com": false, "ada lovelace@example.com": false,
		"Ada <ada@example.com>": false, "<ada@example.com>": false, "ada@example.com, bob@example.com": false, "ada@example.com (Ada)": false, "ada@example.com\nBcc: eve@example.com": false,
		"ada@example.com.": false, " ada@example.com": false, `"ada"@example.com`: false,
	} {
		code := book.CodeInvalid
		if fine {
			code = ""
		}
		t.Run(text, func(t *testing.T) { wantRefusal(t, book.CheckEmail("email", text), code, "email") })
	}
}
