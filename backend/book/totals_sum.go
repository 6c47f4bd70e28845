package book

import (
	"cmp"
	"slices"

	"daybook/backend/money"
)

// sum carries a document's figures from one step to the next.
type sum struct {
	Pricing
	lines    []LineTotal
	taxable  []int64 // amount less the line's share of the discounts; zero where nothing is sold
	subtotal int64
	lowered  int64 // part of subtotal that the document's discounts lower
	discount int64
	coupon   int64 // part of discount
	salesTax int64
	rates    []RateTotal
}

func (s *sum) amount(minor int64) money.Amount { return money.Of(minor, s.Currency) }

// amounts computes quantity × unit price − line discount of each line.
func (s *sum) amounts() error {
	for i, line := range s.Lines {
		minor, err := lineAmount(line, i)
		if err != nil {
			return err
		}
		zero := s.amount(0)
		s.lines[i] = LineTotal{Amount: s.amount(minor), Discount: zero, Net: zero, Tax: zero, Gross: zero}
		s.count(i, minor)
		if max(s.subtotal, s.discount, s.salesTax) >= money.Limit {
			return tooLarge(lineField(i) + ".unitPrice")
		}
	}
	return nil
}

// count adds a line's amount to what it is a part of.
func (s *sum) count(i int, minor int64) {
	kind := s.Lines[i].Type
	switch kind {
	case DiscountOff:
		s.discount += minor
	case SalesTax:
		s.salesTax += minor
	default:
		s.taxable[i] = minor
		s.subtotal += minor
	}
	if kind.discountable() {
		s.lowered += minor
	}
}

func lineAmount(line Line, i int) (int64, error) {
	gross, err := money.Times(line.UnitPrice.Minor, line.Quantity)
	if err != nil {
		return 0, tooLarge(lineField(i) + ".unitPrice")
	}
	off, err := line.Discount.Of(gross)
	if err != nil {
		return 0, err
	}
	if off > gross {
		return 0, Refuse(CodeInvalid, lineField(i)+".discount", "The discount is more than the line's amount.")
	}
	return gross - off, nil
}

// discounts sums the document's discounts and shares them over its lines.
func (s *sum) discounts() error {
	off, err := s.Discount.Of(s.lowered)
	if err != nil {
		return err
	}
	s.discount += off
	if s.discount > s.lowered {
		return Refuse(CodeInvalid, "discount", "The discounts are more than the amount of the lines that they lower.")
	}
	if err := s.takeCoupon(); err != nil {
		return err
	}
	s.shareDiscount()
	return nil
}

// takeCoupon adds what the coupon takes off what the other discounts leave: an amount at most all of it.
func (s *sum) takeCoupon() error {
	left := s.lowered - s.discount
	off, err := s.Coupon.Discount.Of(left)
	s.coupon = min(off, left)
	s.discount += s.coupon
	return err
}

// shareDiscount shares all the discounts over the lines that they lower, in proportion to their amounts.
func (s *sum) shareDiscount() {
	order := s.sharingOrder()
	weights := make([]int64, len(order))
	for n, i := range order {
		weights[n] = s.taxable[i]
	}
	for n, share := range money.Share(s.discount, weights) {
		i := order[n]
		s.lines[i].Discount = s.amount(share)
		s.taxable[i] -= share
	}
}

// sharingOrder is the order in which lines with equal remainders receive a cent of the discount: by rate, then the
// larger amount first. The order in which the lines were typed must not decide which rate loses it.
func (s *sum) sharingOrder() []int {
	var order []int
	for i, line := range s.Lines {
		if line.Type.discountable() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(s.Pricing.Lines[a].TaxRate, s.Pricing.Lines[b].TaxRate), cmp.Compare(s.taxable[b], s.taxable[a]))
	})
	return order
}

// taxes computes the tax of each rate and gives its cents to the lines.
func (s *sum) taxes() error {
	for _, rate := range s.distinctRates() {
		at := s.linesAt(rate)
		taxes, err := s.lineTaxes(rate, at)
		if err != nil {
			return err
		}
		s.post(rate, at, taxes)
	}
	s.postSalesTax()
	if s.total().Check() != nil {
		return money.ErrTooLarge
	}
	return nil
}

func (s *sum) distinctRates() []money.Rate {
	var rates []money.Rate
	for _, line := range s.Lines {
		if line.sells() {
			rates = append(rates, line.TaxRate)
		}
	}
	slices.Sort(rates)
	return slices.Compact(rates)
}

func (s *sum) linesAt(rate money.Rate) []int {
	var at []int
	for i, line := range s.Lines {
		if line.sells() && line.TaxRate == rate {
			at = append(at, i)
		}
	}
	return at
}

// lineTaxes is the tax of each of the lines at a rate, in minor units.
func (s *sum) lineTaxes(rate money.Rate, at []int) ([]int64, error) {
	bases := make([]int64, len(at))
	base := int64(0)
	for n, i := range at {
		bases[n] = s.taxable[i]
		base += s.taxable[i]
	}
	if s.Rounding == PerLine {
		return s.taxPerLine(rate, bases)
	}
	tax, err := s.documentTax(rate, base)
	return money.Share(tax, bases), err
}

func (s *sum) documentTax(rate money.Rate, base int64) (int64, error) {
	if s.TaxIncluded {
		return rate.Within(base)
	}
	return rate.Of(base)
}

// taxPerLine rounds on each line. Included tax is the amount less the rounded net, as payment portals compute it.
func (s *sum) taxPerLine(rate money.Rate, bases []int64) ([]int64, error) {
	taxes := make([]int64, len(bases))
	for n, base := range bases {
		tax, err := rate.Of(base)
		if s.TaxIncluded {
			var net int64
			net, err = money.MulDiv(base, int64(100*money.Percent), int64(100*money.Percent+rate))
			tax = base - net
		}
		if err != nil {
			return nil, err
		}
		taxes[n] = tax
	}
	return taxes, nil
}

// post writes the taxes of the lines at a rate into the lines and the rate's total.
func (s *sum) post(rate money.Rate, at []int, taxes []int64) {
	net, tax := int64(0), int64(0)
	for n, i := range at {
		lineNet := s.taxable[i]
		if s.TaxIncluded {
			lineNet -= taxes[n]
		}
		line := &s.lines[i]
		line.Net, line.Tax, line.Gross = s.amount(lineNet), s.amount(taxes[n]), s.amount(lineNet+taxes[n])
		net, tax = net+lineNet, tax+taxes[n]
	}
	s.rates = append(s.rates, RateTotal{Rate: rate, Net: s.amount(net), Tax: s.amount(tax), Gross: s.amount(net + tax)})
}

// postSalesTax writes the lines that are tax themselves, and a row of their own for them.
func (s *sum) postSalesTax() {
	found := false
	for i, line := range s.Lines {
		if line.Type == SalesTax {
			total := &s.lines[i]
			total.Tax, total.Gross, found = total.Amount, total.Amount, true
		}
	}
	if found {
		tax := s.amount(s.salesTax)
		s.rates = append(s.rates, RateTotal{SalesTax: true, Net: s.amount(0), Tax: tax, Gross: tax})
	}
}

func (s *sum) total() money.Amount {
	total := s.amount(0)
	for _, r := range s.rates {
		total.Minor += r.Gross.Minor
	}
	return total
}

func (s *sum) totals() Totals {
	t := Totals{Subtotal: s.amount(s.subtotal), Discount: s.amount(s.discount), Coupon: s.amount(s.coupon), Net: s.amount(0), Tax: s.amount(0), Total: s.total(), Rates: s.rates, Lines: s.lines}
	for _, r := range s.rates {
		t.Net.Minor += r.Net.Minor
		t.Tax.Minor += r.Tax.Minor
	}
	return t
}
