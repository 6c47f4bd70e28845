package book

import "slices"

// Invoice is what the shop bills: a draft that still changes, or an issued document that never does.
type Invoice struct {
	ID         int64  `json:"id"`
	StoreID    int64  `json:"storeId"`
	CustomerID int64  `json:"customerId"`
	Number     string `json:"number"` // empty on a draft
	Reference  string `json:"reference"`
	Note       string `json:"note"` // printed under the lines
	IssueDate  Date   `json:"issueDate"`
	DueDate    Date   `json:"dueDate"`
	Language   string `json:"language"`
	BillTo     Party  `json:"billTo"` // frozen at issue
	// ShipTo is where the goods go when that is not the billing address; frozen at issue.
	ShipTo Address `json:"shipTo"`
	Pricing
	Totals    Totals  `json:"totals"`
	Balance   Balance `json:"balance"`
	Status    Status  `json:"status"`
	CreatedAt Moment  `json:"createdAt"`
	IssuedAt  Moment  `json:"issuedAt"` // 0 on a draft
	Version   int64   `json:"version"`
}

// Party is a name and address as printed on a document.
type Party struct {
	Name    string  `json:"name"`
	Company string  `json:"company"`
	TaxID   string  `json:"taxId"`
	Address Address `json:"address"`
}

// BillTo is the party that a customer's documents name.
func (c Customer) BillTo() Party {
	return Party{Name: c.Name, Company: c.Company, TaxID: c.TaxID, Address: c.BillingAddress()}
}

// Address gives the invoice the party and the addresses it names.
func (i *Invoice) Address(c Customer) {
	i.BillTo, i.ShipTo = c.BillTo(), c.ShipTo()
}

// Issued tells whether the invoice has left the draft state.
func (i Invoice) Issued() bool { return i.IssuedAt != 0 }

// CleanDraft checks and tidies what a draft may hold; a draft may still lack a customer, lines and a date.
func (i *Invoice) CleanDraft() error {
	var err error
	if i.Reference, err = OneLine("reference", i.Reference, MaxName); err != nil {
		return err
	}
	if i.Note, err = Paragraphs("note", i.Note, MaxNote); err != nil {
		return err
	}
	if err := i.checkDates(); err != nil {
		return err
	}
	if err := checkLanguage("language", i.Language); err != nil {
		return err
	}
	return i.Clean()
}

func (i *Invoice) checkDates() error {
	if i.IssueDate != "" && !i.IssueDate.Valid() {
		return CheckDate("issueDate", i.IssueDate)
	}
	if i.DueDate != "" && !i.DueDate.Valid() {
		return CheckDate("dueDate", i.DueDate)
	}
	if i.IssueDate != "" && i.DueDate != "" && i.DueDate < i.IssueDate {
		return Refuse(CodeInvalid, "dueDate", "The invoice cannot be due before it is issued.")
	}
	return nil
}

// CheckIssuable refuses a draft that lacks what an issued invoice needs.
func (i Invoice) CheckIssuable() error {
	switch {
	case i.Issued():
		return Refuse(CodeIssued, "", "This invoice has been issued already, as %s.", i.Number).With("number", i.Number)
	case i.CustomerID == 0:
		return Refuse(CodeRequired, "customerId", "Please choose a customer.")
	}
	if err := i.checkSold(); err != nil {
		return err
	}
	if err := CheckDate("issueDate", i.IssueDate); err != nil {
		return err
	}
	return CheckDate("dueDate", i.DueDate)
}

// Clean checks the lines, discounts and coupon of a document.
func (p *Pricing) Clean() error {
	if !p.Currency.Valid() {
		return Refuse(CodeInvalid, "currency", "There is no such currency.")
	}
	if p.Rounding != PerLine && p.Rounding != PerDocument {
		return Refuse(CodeInvalid, "rounding", "Tax is rounded per document or per line.")
	}
	if len(p.Lines) > MaxLines {
		return Refuse(CodeTooLong, "lines", "An invoice can have 2,000 lines.").With("max", "2000")
	}
	for i := range p.Lines {
		if err := p.cleanLine(i); err != nil {
			return err
		}
	}
	if err := p.Discount.check("discount", p.Currency); err != nil {
		return err
	}
	return p.Coupon.clean(p.Currency)
}

// cleanSold is Clean for what must be complete: something is sold, and every line has a name.
func (p *Pricing) cleanSold() error {
	if err := p.Clean(); err != nil {
		return err
	}
	return p.checkSold()
}

func (p Pricing) checkSold() error {
	if !slices.ContainsFunc(p.Lines, Line.sells) {
		return Refuse(CodeRequired, "lines", "Please add a line.")
	}
	for n, line := range p.Lines {
		if line.Name == "" {
			return Refuse(CodeRequired, lineField(n)+".name", "Please say what is sold.")
		}
	}
	return nil
}

func (p *Pricing) cleanLine(i int) error {
	line := &p.Lines[i]
	if line.Type == SalesTax && p.TaxIncluded {
		return Refuse(CodeTaxIncluded, lineField(i)+".type", "The prices include tax already: sales tax can only be added where they do not.")
	}
	return line.Clean(lineField(i), p.Currency)
}
