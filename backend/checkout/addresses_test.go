package checkout

import (
	"net"
	"slices"
	"testing"

	"daybook/backend/book"
)

func TestTheAddressesThatAPhoneCanReach(t *testing.T) {
	for address, want := range map[string]string{
		"192.168.1.20/24": "192.168.1.20", "10.0.0.5/8": "10.0.0.5", "203.0.113.7/24": "203.0.113.7", "fd00::1/64": "fd00::1", "2001:db8::7/64": "2001:db8::7",
		"127.0.0.1/8": "", "::1/128": "", "169.254.3.4/16": "", "fe80::1/64": "",
	} {
		ip, network, err := net.ParseCIDR(address)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := usable(&net.IPNet{IP: ip, Mask: network.Mask}); ok != (want != "") || ok && got.String() != want {
			t.Errorf("%s is %s, %t", address, got, ok)
		}
	}
}

func TestTheLikeliestAddressIsOfferedFirst(t *testing.T) {
	offered := []book.HostAddress{{Address: "fd00::1"}, {Address: "203.0.113.7"}, {Address: "192.168.1.20"}, {Address: "10.0.0.5"}}
	slices.SortStableFunc(offered, byLikelihood)
	if want := []book.HostAddress{{Address: "192.168.1.20"}, {Address: "10.0.0.5"}, {Address: "203.0.113.7"}, {Address: "fd00::1"}}; !slices.Equal(offered, want) {
		t.Errorf("offered is %v", offered)
	}
}

func TestThisComputersAddressesAreRead(t *testing.T) {
	found, err := Addresses()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range found {
		if ip := net.ParseIP(a.Address); ip == nil || ip.IsLoopback() || a.Network == "" || a.Gone {
			t.Errorf("it offers %+v", a)
		}
	}
}
