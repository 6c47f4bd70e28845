package book

// SavedCard is a customer's card that a gateway keeps for the shop. The book has what names it there and what its owner knows it
// by, never its number.
type SavedCard struct {
	ID         int64   `json:"id"`
	CustomerID int64   `json:"customerId"`
	Gateway    Gateway `json:"gateway"`
	Holder     string  `json:"-"` // names the customer at the gateway
	Token      string  `json:"-"` // names the card at the gateway
	Brand      string  `json:"brand"`
	LastFour   string  `json:"lastFour"`
	ExpMonth   int     `json:"expMonth"` // 1 to 12; 0 where the gateway does not tell
	ExpYear    int     `json:"expYear"`  // four digits
	Default    bool    `json:"default"`  // the one that is charged where none is named
	AddedAt    Moment  `json:"addedAt"`
	RemovedAt  Moment  `json:"removedAt"` // 0 while it may be charged
}

// SetupOrder asks a gateway for a page on which a customer leaves a card with the shop. The same key again asks for the same page.
type SetupOrder struct {
	Key       string
	Holder    string // of a card that the customer has there already; empty for none
	Name      string // of the customer
	Email     string
	Shop      string // who keeps the card
	Language  string
	DoneURL   string // where the browser goes once a card is kept
	BackURL   string // and where it goes if the customer does not want to
	ExpiresAt Moment
}

// SetupState is where a page for a card is.
type SetupState string

// The states of a page for a card. Kept and ended are final.
const (
	SetupOpen  SetupState = "open"
	SetupKept  SetupState = "kept"  // the gateway has the card
	SetupEnded SetupState = "ended" // nobody left one
)

// SetupReport is what a gateway says of a page for a card.
type SetupReport struct {
	Reference string     `json:"-"` // of the page at the gateway
	Page      string     `json:"-"`
	State     SetupState `json:"state"`
	KeptAt    Moment     `json:"keptAt"`
	EndedAt   Moment     `json:"endedAt"`
	Card      SavedCard  `json:"card"` // zero until one is kept; without id and customer
}
