package mail_test

import (
	"bufio"
	"io"
	"net"
	"strings"
	"testing"

	"daybook/backend/mail"
)

// scripted is a server that answers each line by its first word, for what a well-behaved server would not do. An answer of
// "drop" closes the connection; %s stands for the line itself.
func scripted(t *testing.T, greeting string, answers map[string]string) mail.Server {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go recite(conn, greeting, answers)
		}
	}()
	return settings(listener.Addr(), mail.None)
}

func recite(conn net.Conn, greeting string, answers map[string]string) {
	defer func() { _ = conn.Close() }()
	if greeting != "" {
		_, _ = io.WriteString(conn, greeting+"\r\n")
	}
	lines := bufio.NewScanner(conn)
	for lines.Scan() {
		word, _, _ := strings.Cut(lines.Text(), " ")
		answer, known := answers[word]
		if answer == "drop" {
			return
		}
		if known {
			_, _ = io.WriteString(conn, strings.ReplaceAll(answer, "%s", lines.Text())+"\r\n")
		}
	}
}
