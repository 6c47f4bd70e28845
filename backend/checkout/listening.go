package checkout

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strconv"
	"syscall"
	"time"

	"daybook/backend/book"
)

// listening is a server at work. A nil one is none.
type listening struct {
	wanted   book.LinkServer
	listener net.Listener
	server   *http.Server
	end      chan struct{} // closed when the server stopped, asked to or not
}

func (l *listening) serve() {
	defer close(l.end)
	if err := l.server.Serve(l.listener); !errors.Is(err, http.ErrServerClosed) {
		slog.Error("checkout pages are no longer served", "error", err)
	}
}

// at tells whether this is what the owner wants, and still at work.
func (l *listening) at(wanted book.LinkServer) bool {
	if l == nil {
		return false
	}
	select {
	case <-l.end:
		return false
	default:
		return l.wanted == wanted
	}
}

// ended is closed when the server stops; nil, which blocks for ever, where there is none.
func (l *listening) ended() <-chan struct{} {
	if l == nil {
		return nil
	}
	return l.end
}

// graceToStop is how long answers that are being written may take when the server stops.
const graceToStop = 2 * time.Second

func (l *listening) stop() {
	if l == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), graceToStop)
	defer cancel()
	if l.server.Shutdown(ctx) != nil {
		_ = l.server.Close()
	}
	<-l.end
}

// addressOf is the one address to listen on; empty for none.
func addressOf(wanted book.LinkServer) string {
	switch wanted.Reach {
	case book.ReachHere:
		return net.JoinHostPort("127.0.0.1", strconv.Itoa(wanted.Port))
	case book.ReachNetwork, book.ReachPublic:
		return net.JoinHostPort(wanted.Host, strconv.Itoa(wanted.Port))
	}
	return ""
}

// problemOf says why nothing can listen.
func problemOf(err error) book.Code {
	var number syscall.Errno
	var lookup *net.DNSError
	switch {
	case err == nil:
		return ""
	case errors.As(err, &number) && slices.Contains(portTaken, number):
		return book.CodePortTaken
	case errors.As(err, &number) && slices.Contains(addressGone, number), errors.As(err, &lookup), errors.Is(err, errEverywhere):
		return book.CodeAddressGone
	}
	return book.CodeInternal
}
