package book

// State is where an invoice is in its life: draft → open → paid, open → void, open → uncollectible → paid.
type State string

// The states. Every state but draft follows from the journal.
const (
	Draft         State = "draft"
	Open          State = "open"
	Paid          State = "paid"
	Uncollectible State = "uncollectible"
	Void          State = "void"
)

// Status is the state as a shop says it.
type Status string

// The statuses that lists and documents show.
const (
	StatusDraft          Status = "draft"
	StatusOpen           Status = "open"
	StatusPartlyPaid     Status = "partly_paid"
	StatusPaid           Status = "paid"
	StatusOverdue        Status = "overdue"
	StatusPartlyRefunded Status = "partly_refunded"
	StatusRefunded       Status = "refunded"
	StatusWrittenOff     Status = "written_off"
	StatusVoid           Status = "void"
)

// Codes of refusals about an invoice's state.
const (
	CodeIssued    Code = "issued"     // an issued invoice does not change
	CodeNotIssued Code = "not_issued" // a draft takes no money
	CodeNothing   Code = "nothing"    // there is nothing due
	CodeVoid      Code = "void"       // the invoice was voided
)

// State is the state of an issued invoice with this balance.
func (b Balance) State() State {
	switch {
	case b.Voided:
		return Void
	case b.Due.Minor > 0:
		return Open
	case b.WrittenOff.Minor > 0:
		return Uncollectible
	default:
		return Paid
	}
}

// Status is what to show for an issued invoice with this balance, due on a day, seen on another.
func (b Balance) Status(due, today Date) Status {
	switch b.State() {
	case Void:
		return StatusVoid
	case Uncollectible:
		return StatusWrittenOff
	case Paid:
		return b.paidStatus()
	}
	switch {
	case due < today:
		return StatusOverdue
	case b.NetPaid().Minor > 0:
		return StatusPartlyPaid
	default:
		return StatusOpen
	}
}

// paidStatus tells of the credit notes, also where they lowered what was due and no money went back.
func (b Balance) paidStatus() Status {
	switch {
	case b.Credited.Minor == 0:
		return StatusPaid
	case b.Credited.Minor >= b.Total.Minor:
		return StatusRefunded
	default:
		return StatusPartlyRefunded
	}
}
