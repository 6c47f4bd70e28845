// Package checkout is the customer's door into the shop: the small web server whose pages a payment link opens. It is off until
// the owner says where customers reach it, listens there and nowhere else, and shows one order to whoever knows its token.
package checkout

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"daybook/backend/book"
	"daybook/backend/shop"
)

// Server serves the checkout pages of a book where its owner wants them.
type Server struct {
	shop    *shop.Shop
	told    func()       // called after State became another; may be nil
	cards   http.Handler // a gateway's pages below /sandbox/; nil where none has pages here
	limit   *limiter
	reload  chan struct{}
	serving atomic.Pointer[book.Serving]
	reached atomic.Int64 // a book.Moment: Serving.ReachedAt
}

// New makes a server that listens nowhere yet. told is called whenever State became another; cards are the pages of a gateway that
// has them here, both may be nil.
func New(s *shop.Shop, told func(), cards http.Handler) *Server {
	server := &Server{shop: s, told: told, cards: cards, limit: newLimiter(s.Now), reload: make(chan struct{}, 1)}
	server.serving.Store(&book.Serving{})
	return server
}

// State is where the server listens, or why it does not.
func (s *Server) State() book.Serving {
	state := *s.serving.Load()
	state.ReachedAt = book.Moment(s.reached.Load())
	return state
}

// Reload makes the server look again at where it should listen.
func (s *Server) Reload() {
	select {
	case s.reload <- struct{}{}:
	default: // it is about to look
	}
}

// retryAfter is how long the server waits before it asks again for a port or an address that it did not get.
const retryAfter = 15 * time.Second

// Serve listens where the book says until ctx ends.
func (s *Server) Serve(ctx context.Context) {
	var now *listening
	defer func() { now.stop() }()
	for {
		now = s.follow(ctx, now)
		var again <-chan time.Time
		if s.State().Problem != "" {
			again = time.After(retryAfter)
		}
		select {
		case <-ctx.Done():
			return
		case <-s.reload:
		case <-again:
		case <-now.ended():
		}
	}
}

// follow stops listening where the owner no longer wants it, and starts where he does.
func (s *Server) follow(ctx context.Context, now *listening) *listening {
	wanted, err := s.shop.LinkServer(ctx)
	if err != nil {
		slog.Error("where checkout pages are served could not be read", "error", err)
		return now
	}
	if now.at(wanted) {
		return now
	}
	now.stop()
	next, err := s.start(wanted)
	if err != nil {
		slog.Warn("checkout pages are not served", "error", err)
	}
	s.report(next, err)
	return next
}

func (s *Server) report(now *listening, err error) {
	state := book.Serving{Problem: problemOf(err)}
	if now != nil {
		state.Address = now.listener.Addr().String()
	}
	s.reached.Store(0)
	if old := s.serving.Swap(&state); *old != state {
		s.tell()
	}
}

func (s *Server) tell() {
	if s.told != nil {
		s.told()
	}
}

// errEverywhere is an address that stands for all that this computer has: more than an owner means by one.
var errEverywhere = errors.New("checkout pages are served at one address, not at every one")

// start listens where the owner wants it; nowhere when that is off.
func (s *Server) start(wanted book.LinkServer) (*listening, error) {
	address := addressOf(wanted)
	if address == "" {
		return nil, nil
	}
	one, err := net.ResolveTCPAddr("tcp", address)
	if err != nil {
		return nil, err
	}
	if one.IP == nil || one.IP.IsUnspecified() {
		return nil, errEverywhere
	}
	listener, err := net.ListenTCP("tcp", one)
	if err != nil {
		return nil, err
	}
	l := &listening{wanted: wanted, listener: listener, server: s.server(s.Handler(wanted)), end: make(chan struct{})}
	go l.serve()
	return l, nil
}

// server bounds how long and how large anything may be that a stranger sends.
func (s *Server) server(handler http.Handler) *http.Server {
	return &http.Server{
		Handler: handler, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: 20 * time.Second, IdleTimeout: time.Minute,
		MaxHeaderBytes: 8 << 10, ErrorLog: slog.NewLogLogger(slog.Default().Handler(), slog.LevelDebug),
	}
}
