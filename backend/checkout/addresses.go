package checkout

import (
	"cmp"
	"fmt"
	"net"
	"net/netip"
	"slices"

	"daybook/backend/book"
)

// Addresses are those at which this computer can be found in its networks, the most likely first: the private ones of IPv4, which
// a shop's router gives, then the others. Those that only this computer knows, or only its next neighbour, are none.
func Addresses() ([]book.HostAddress, error) {
	interfaces, err := net.Interfaces()
	if err != nil {
		return nil, fmt.Errorf("list this computer's networks: %w", err)
	}
	found := []book.HostAddress{}
	for _, network := range interfaces {
		addresses, err := network.Addrs()
		if err != nil || network.Flags&net.FlagUp == 0 {
			continue // it was unplugged
		}
		for _, address := range addresses {
			if ip, ok := usable(address); ok {
				found = append(found, book.HostAddress{Address: ip.String(), Network: network.Name})
			}
		}
	}
	slices.SortStableFunc(found, byLikelihood)
	return found, nil
}

func usable(address net.Addr) (netip.Addr, bool) {
	prefix, err := netip.ParsePrefix(address.String())
	ip := prefix.Addr().Unmap().WithZone("")
	return ip, err == nil && ip.IsGlobalUnicast()
}

func byLikelihood(a, b book.HostAddress) int { return cmp.Compare(rank(a), rank(b)) }

// rank is lower for what a phone in the shop more likely reaches.
func rank(a book.HostAddress) int {
	switch ip := netip.MustParseAddr(a.Address); {
	case ip.Is4() && ip.IsPrivate():
		return 0
	case ip.Is4():
		return 1
	}
	return 2
}
