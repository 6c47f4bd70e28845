package book_test

import (
	"slices"
	"testing"

	"daybook/backend/book"
	"daybook/backend/testkit"
)

func TestPagesAreServedAtOneAddress(t *testing.T) {
	for _, everywhere := range []string{"0.0.0.0", "::", "0:0:0:0:0:0:0:0", "::ffff:0.0.0.0"} {
		server := book.LinkServer{Reach: book.ReachNetwork, Host: everywhere, Port: 8088}
		testkit.WantRefusal(t, server.Clean(), book.CodeInvalid, "host")
	}
	for _, one := range []string{"192.168.1.20", "fd00::1", "shop.local"} {
		server := book.LinkServer{Reach: book.ReachNetwork, Host: one, Port: 8088}
		if err := server.Clean(); err != nil {
			t.Errorf("%s: %v", one, err)
		}
	}
}

func TestTheAddressInUseStaysInTheChoice(t *testing.T) {
	here := []book.HostAddress{{Address: "192.168.1.20", Network: "eth0"}}
	for host, want := range map[string][]book.HostAddress{
		"": here, "192.168.1.20": here, "10.0.0.5": {here[0], {Address: "10.0.0.5", Gone: true}},
	} {
		if got := (book.LinkServer{Host: host}).WithHost(here); !slices.Equal(got, want) {
			t.Errorf("with %q in use it offers %v", host, got)
		}
	}
}
