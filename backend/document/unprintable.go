package document

import "daybook/backend/book"

// Unprintable lists the characters of the invoice that its document would show as a question mark.
func (s InvoiceSheet) Unprintable() []rune {
	texts := append(storeTexts(s.Store), partyTexts(s.Invoice.BillTo)...)
	texts = append(texts, s.Invoice.Number, s.Invoice.Reference, s.Invoice.Note, s.Country)
	texts = append(texts, s.ShipTo...)
	for _, line := range s.Invoice.Lines {
		texts = append(texts, line.Name, line.Reference, line.Unit)
	}
	if s.Code != nil {
		texts = append(texts, s.Code.Caption)
	}
	return Unprintable(texts...)
}

// Unprintable lists the characters of the receipt that its document would show as a question mark.
func (s ReceiptSheet) Unprintable() []rune {
	texts := append(storeTexts(s.Store), partyTexts(s.From)...)
	texts = append(texts, s.Payment.Number, s.Payment.Note, s.Country)
	for _, a := range s.Payment.Allocations {
		texts = append(texts, a.Number)
	}
	return Unprintable(texts...)
}

func storeTexts(s book.Store) []string {
	return append(s.Address.Lines(), s.Name, s.Email, s.Phone, s.Website, s.TaxID, s.IBAN, s.BIC, s.PaymentNote)
}

func partyTexts(p book.Party) []string {
	return append(p.Address.Lines(), p.Name, p.Company, p.TaxID)
}
