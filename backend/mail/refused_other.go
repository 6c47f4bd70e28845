//go:build !windows

package mail

import "syscall"

// refusedByHost is what a computer answers on whose port nobody listens.
var refusedByHost = []syscall.Errno{syscall.ECONNREFUSED}
