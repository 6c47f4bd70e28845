package book

import "slices"

// CodeErased says that a customer's personal data was erased, so that nothing of it is changed any more.
const CodeErased Code = "erased"

// Customer is somebody the shop sells to. Due is what the customer owes on open invoices, Credit what the shop
// owes the customer; both are sums over the journal.
type Customer struct {
	ID        int64     `json:"id"`
	Name      string    `json:"name"`
	Company   string    `json:"company"`
	Email     string    `json:"email"`
	Phone     string    `json:"phone"` // E.164
	TaxID     string    `json:"taxId"`
	Language  string    `json:"language"` // of documents and mail; empty for the shop's
	Note      string    `json:"note"`
	Archived  bool      `json:"archived"`
	CreatedAt Moment    `json:"createdAt"`
	ErasedAt  Moment    `json:"erasedAt"` // 0 for one whose personal data stands
	Version   int64     `json:"version"`  // counts changes, to notice another window's
	Addresses []Address `json:"addresses"`

	Tags         []string      `json:"tags"` // in alphabetical order
	CustomFields []CustomField `json:"customFields"`
}

// Address is a postal address. Country is ISO 3166-1 alpha-2.
type Address struct {
	ID         int64  `json:"id"`
	Line1      string `json:"line1"`
	Line2      string `json:"line2"`
	PostalCode string `json:"postalCode"`
	City       string `json:"city"`
	Region     string `json:"region"`
	Country    string `json:"country"`
	Billing    bool   `json:"billing"`  // the default address for invoices
	Shipping   bool   `json:"shipping"` // the default address for deliveries
}

// IsEmpty tells whether nothing but a country is filled in.
func (a Address) IsEmpty() bool {
	return a.Line1 == "" && a.Line2 == "" && a.PostalCode == "" && a.City == "" && a.Region == ""
}

// CheckKept refuses to change a customer whose personal data was erased.
func (c Customer) CheckKept() error {
	if c.ErasedAt != 0 {
		return Refuse(CodeErased, "", "This customer's personal data was erased. What is left stays as it is.")
	}
	return nil
}

// Clean checks and tidies what was typed; the phone number is the caller's to check.
func (c *Customer) Clean() error {
	var err error
	fields := []struct {
		name  string
		value *string
		limit int
	}{
		{"name", &c.Name, MaxName}, {"company", &c.Company, MaxName}, {"email", &c.Email, 254},
		{"taxId", &c.TaxID, 40},
	}
	for _, f := range fields {
		if *f.value, err = OneLine(f.name, *f.value, f.limit); err != nil {
			return err
		}
	}
	if c.Phone, err = phoneText("phone", c.Phone); err != nil {
		return err
	}
	if c.Name == "" && c.Company == "" {
		return Refuse(CodeRequired, "name", "Please give a name or a company.")
	}
	if err := CheckEmail("email", c.Email); err != nil {
		return err
	}
	if err := checkLanguage("language", c.Language); err != nil {
		return err
	}
	if c.Note, err = Paragraphs("note", c.Note, MaxNote); err != nil {
		return err
	}
	if err := c.cleanTags(); err != nil {
		return err
	}
	if err := c.cleanCustomFields(); err != nil {
		return err
	}
	return c.cleanAddresses()
}

// DisplayName is the name on lists and documents: the person's, or the company's where there is no person.
func (c Customer) DisplayName() string {
	if c.Name == "" {
		return c.Company
	}
	return c.Name
}

// BillingAddress is the default address for invoices, else the first, else an empty one.
func (c Customer) BillingAddress() Address {
	for _, a := range c.Addresses {
		if a.Billing {
			return a
		}
	}
	if len(c.Addresses) > 0 {
		return c.Addresses[0]
	}
	return Address{}
}

// ShipTo is the default address for deliveries; empty where that is the one for invoices.
func (c Customer) ShipTo() Address {
	i := slices.IndexFunc(c.Addresses, func(a Address) bool { return a.Shipping })
	if i < 0 || c.Addresses[i].ID == c.BillingAddress().ID {
		return Address{}
	}
	return c.Addresses[i]
}
