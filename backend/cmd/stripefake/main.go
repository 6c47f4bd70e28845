// Command stripefake stands in for Stripe while a development build is tried: DAYBOOK_STRIPE tells the build where it is, and the
// key is rk_test_0123456789abcdef. It says its address, and ends when its standard input does.
package main

import (
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"daybook/backend/testkit/stripefake"
)

func main() {
	if err := serve(); err != nil {
		slog.Error("there is no Stripe", "error", err)
		os.Exit(1)
	}
}

func serve() error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	account := stripefake.New(time.Now)
	account.Site = "http://" + listener.Addr().String()
	fmt.Println(account.Site)
	server := &http.Server{Handler: account, ReadHeaderTimeout: 5 * time.Second}
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin) // its end is all that matters
		_ = server.Close()
	}()
	if err := server.Serve(listener); err != http.ErrServerClosed {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}
