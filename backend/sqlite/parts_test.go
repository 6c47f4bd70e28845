package sqlite_test

import (
	"bufio"
	"os/exec"
	"testing"
)

// parts are what a second process does, by name.
var parts = map[string]func(dir string){}

// started starts a second process and reads what it says, line by line.
func started(t *testing.T, command *exec.Cmd) *bufio.Scanner {
	t.Helper()
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	return bufio.NewScanner(stdout)
}
