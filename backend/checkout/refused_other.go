//go:build !windows

package checkout

import "syscall"

// portTaken and addressGone are what a system answers to who wants to listen where it cannot be.
var (
	portTaken   = []syscall.Errno{syscall.EADDRINUSE}
	addressGone = []syscall.Errno{syscall.EADDRNOTAVAIL}
)
