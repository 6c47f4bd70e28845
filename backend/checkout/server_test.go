package checkout_test

import (
	"context"
	"net"
	"net/http"
	"strconv"
	"sync"
	"testing"
	"time"

	"daybook/backend/book"
	"daybook/backend/checkout"
	"daybook/backend/testkit"
)

// running is a shop's server at work, and what its state became.
type running struct {
	*testkit.Shop
	server *checkout.Server
	told   chan struct{}
	stop   func()
}

func run(t *testing.T, s *testkit.Shop) *running {
	t.Helper()
	r := &running{Shop: s, told: make(chan struct{}, 100)}
	r.server = checkout.New(s.Shop, func() { r.told <- struct{}{} }, nil)
	ctx, cancel := context.WithCancel(t.Context())
	var working sync.WaitGroup
	working.Go(func() { r.server.Serve(ctx) })
	r.stop = func() { cancel(); working.Wait() }
	t.Cleanup(r.stop)
	return r
}

// serve saves where pages are served, tells the server as the application does, and gives what it made of it.
func (r *running) serve(wanted book.LinkServer) book.Serving {
	r.T.Helper()
	now, err := r.Shop.Shop.LinkServer(r.Ctx)
	r.Must(err)
	wanted.Version = now.Version
	_, err = r.Shop.Shop.SaveLinkServer(r.Ctx, wanted)
	r.Must(err)
	r.server.Reload()
	select {
	case <-r.told:
	case <-time.After(10 * time.Second):
		r.T.Fatal("nothing became of it")
	}
	return r.server.State()
}

// freePort is a port on which nobody listens.
func freePort(t *testing.T) (port int, address string) {
	t.Helper()
	listener := listen(t, "127.0.0.1:0")
	defer func() { _ = listener.Close() }()
	return listener.Addr().(*net.TCPAddr).Port, listener.Addr().String()
}

func listen(t *testing.T, address string) net.Listener {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	return listener
}

func answers(t *testing.T, address string) bool {
	t.Helper()
	connection, err := (&net.Dialer{Timeout: 5 * time.Second}).DialContext(t.Context(), "tcp", address)
	if err == nil {
		_ = connection.Close()
	}
	return err == nil
}

func TestTheServerListensWhereTheOwnerWants(t *testing.T) {
	s := testkit.NewShop(t)
	r := run(t, s)
	if got := r.server.State(); got != (book.Serving{}) {
		t.Errorf("before anybody chose it is at %+v", got)
	}
	port, address := freePort(t)
	if got := r.serve(book.LinkServer{Reach: book.ReachHere, Port: port}); got != (book.Serving{Address: address}) {
		t.Fatalf("on this computer it is at %+v", got)
	}
	b := &browser{t: t, address: "http://" + address, client: http.DefaultClient}
	b.get("/pay/nothing").wants(t, http.StatusNotFound, "There is nothing here")
	other, elsewhere := freePort(t)
	if got := r.serve(book.LinkServer{Reach: book.ReachNetwork, Host: "127.0.0.1", Port: other}); got != (book.Serving{Address: elsewhere}) || answers(t, address) {
		t.Errorf("moved, it is at %+v", got)
	}
	if got := r.serve(book.LinkServer{Reach: book.ReachOff, Port: other}); got != (book.Serving{}) || answers(t, elsewhere) {
		t.Errorf("switched off, it is at %+v", got)
	}
	r.serve(book.LinkServer{Reach: book.ReachHere, Port: port})
	r.stop()
	if answers(t, address) {
		t.Error("it still listens after its end")
	}
}

func TestTheServerSaysWhyItDoesNotListen(t *testing.T) {
	s := testkit.NewShop(t)
	r := run(t, s)
	taken := listen(t, "127.0.0.1:0")
	port := taken.Addr().(*net.TCPAddr).Port
	if got := r.serve(book.LinkServer{Reach: book.ReachHere, Port: port}); got != (book.Serving{Problem: book.CodePortTaken}) {
		t.Errorf("the port is taken, and it says %+v", got)
	}
	if got := r.serve(book.LinkServer{Reach: book.ReachNetwork, Host: "203.0.113.7", Port: port}); got != (book.Serving{Problem: book.CodeAddressGone}) {
		t.Errorf("the address is another computer's, and it says %+v", got)
	}
	r.serve(book.LinkServer{Reach: book.ReachOff, Port: port})
	if got := r.serve(book.LinkServer{Reach: book.ReachNetwork, Host: "0", Port: port}); got != (book.Serving{Problem: book.CodeAddressGone}) {
		t.Errorf("it would listen everywhere, and it says %+v", got)
	}
	_ = taken.Close()
	if got := r.serve(book.LinkServer{Reach: book.ReachHere, Port: port}); got != (book.Serving{Address: "127.0.0.1:" + strconv.Itoa(port)}) {
		t.Errorf("the port is free, and it says %+v", got)
	}
}

func TestTheOwnerSeesThatAPhoneReachesThePages(t *testing.T) {
	s := testkit.NewShop(t)
	r := run(t, s)
	port, address := freePort(t)
	r.serve(book.LinkServer{Reach: book.ReachHere, Port: port})
	code, err := s.Shop.HelloCode(s.Ctx)
	s.Must(err)
	if scanned(t, code.SVG) != code.URL || code.URL != "http://"+address+"/hello" {
		t.Errorf("the phone reads %s, the owner %s", scanned(t, code.SVG), code.URL)
	}
	b := &browser{t: t, address: "http://" + address, client: http.DefaultClient, headers: map[string]string{"Accept-Language": "de-DE,de;q=0.9"}}
	b.get("/hello").wants(t, http.StatusOK, `lang="de"`, "Dieses Telefon erreicht die Seiten von Daybook")
	<-r.told
	if got := r.server.State(); got.ReachedAt != s.Shop.Now() || got.Address != address {
		t.Errorf("it says %+v", got)
	}
	port, _ = freePort(t)
	if got := r.serve(book.LinkServer{Reach: book.ReachHere, Port: port}); got.ReachedAt != 0 {
		t.Error("elsewhere nobody has reached it")
	}
}

func TestTheSameAgainKeepsWhoeverIsThere(t *testing.T) {
	s := testkit.NewShop(t)
	r := run(t, s)
	port, address := freePort(t)
	r.serve(book.LinkServer{Reach: book.ReachHere, Port: port})
	connection, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", address)
	s.Must(err)
	defer func() { _ = connection.Close() }()
	r.server.Reload()
	_, err = connection.Write([]byte("GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
	s.Must(err)
	start := make([]byte, 12)
	if _, err = connection.Read(start); err != nil || string(start) != "HTTP/1.1 404" {
		t.Errorf("%q, %v", start, err)
	}
}
