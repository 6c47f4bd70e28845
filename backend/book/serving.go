package book

// Codes of why checkout pages are not served although the owner wants them to be.
const (
	CodePortTaken   Code = "port_taken"   // another program listens on the port
	CodeAddressGone Code = "address_gone" // the computer does not have the address, or not at present
)

// Serving says whether checkout pages are served at this moment.
type Serving struct {
	Address string `json:"address"` // host and port that are listened on; empty for none
	Problem Code   `json:"problem"` // why there is none although there should be; empty for no problem
}
