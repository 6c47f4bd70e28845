package document

import "daybook/backend/book"

// label is a text that documents print of themselves.
type label int

const (
	labelInvoice label = iota
	labelReceipt
	labelCreditNote
	labelStatement
	labelBillTo
	labelShipTo
	labelReceivedFrom
	labelCreditTo
	labelStatementFor
	labelInvoiceNumber
	labelReceiptNumber
	labelCreditNoteNumber
	labelForInvoice
	labelDate
	labelPeriod
	labelCustomer
	labelDrawnOn
	labelIssueDate
	labelDueDate
	labelReceivedOn
	labelMethod
	labelReference
	labelTaxID
	labelItem
	labelQuantity
	labelUnitPrice
	labelDiscount
	labelCoupon
	labelTax
	labelAmount
	labelSubtotal
	labelIncludedTax
	labelSalesTax
	labelTaxRate
	labelNet
	labelGross
	labelTotal
	labelPaid
	labelCredited
	labelRefunded
	labelWrittenOff
	labelAmountDue
	labelAmountDueBy
	labelPaidInFull
	labelPricesIncludeTax
	labelPricesExcludeTax
	labelPaymentDetails
	labelAccountHolder
	labelIBAN
	labelBIC
	labelPaymentReference
	labelAmountReceived
	labelCreditUsed
	labelAllocatedTo
	labelCredit
	labelTotalCredited
	labelRefundedBy
	labelTakenOffInvoice
	labelEvent
	labelCharged
	labelBalance
	labelOpeningBalance
	labelClosingBalance
	labelYouOwe
	labelYourCredit
	labelNothingOwed
	labelPage
	labelVoid
	labelReversed
	labelDraft
	labelSample
	labelSampleNotice
	labelCount // how many there are
)

// catalogue holds the words of one language.
type catalogue struct {
	language string
	labels   map[label]string
	methods  map[book.Method]string
	kinds    map[book.EntryKind]string
}

var catalogues = map[string]catalogue{"en": english, "de": german}

// catalogueOf is the catalogue of the first of languages that there is one for, else the English one.
func catalogueOf(languages ...string) catalogue {
	for _, language := range languages {
		if c, ok := catalogues[language]; ok {
			return c
		}
	}
	return english
}

func (c catalogue) of(l label) string { return c.labels[l] }

// method names how money moved in a store, and marks what moved none; a method without a name of its own is "other".
func (c catalogue) method(m book.Method, g book.Gateway, s book.Store) string {
	name, ok := c.methods[m]
	mark := g.TestMark(s.Sample)
	switch {
	case !ok:
		return c.methods[book.OtherMethod]
	case mark != "":
		return name + " (" + mark + ")"
	}
	return name
}

// kind names an event; one that has no name here yet keeps its own.
func (c catalogue) kind(k book.EntryKind) string {
	if name, ok := c.kinds[k]; ok {
		return name
	}
	return string(k)
}
