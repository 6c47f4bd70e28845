package book

import "slices"

// Codes of why checkout pages are not served although the owner wants them to be.
const (
	CodePortTaken   Code = "port_taken"   // another program listens on the port
	CodeAddressGone Code = "address_gone" // the computer does not have the address, or not at present
)

// Serving says whether checkout pages are served at this moment.
type Serving struct {
	Address   string `json:"address"`   // host and port that are listened on; empty for none
	Problem   Code   `json:"problem"`   // why there is none although there should be; empty for no problem
	ReachedAt Moment `json:"reachedAt"` // when somebody last opened the page that is for trying this; 0 for not yet
}

// HostAddress is an address at which others in a network find this computer.
type HostAddress struct {
	Address string `json:"address"`
	Network string `json:"network"` // the system's name of what is plugged in there: "eth0", "Wi-Fi"
	Gone    bool   `json:"gone"`    // the computer does not have it at present
}

// WithHost adds the address where pages are to be served, if the computer does not have it at present.
func (s LinkServer) WithHost(addresses []HostAddress) []HostAddress {
	known := slices.ContainsFunc(addresses, func(a HostAddress) bool { return a.Address == s.Host })
	if s.Host == "" || known {
		return addresses
	}
	return append(addresses, HostAddress{Address: s.Host, Gone: true})
}
