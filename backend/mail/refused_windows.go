package mail

import "syscall"

// refusedByHost is WSAECONNREFUSED: on Windows syscall.ECONNREFUSED is a number of Go's own that no call returns.
var refusedByHost = []syscall.Errno{10061, syscall.ECONNREFUSED}
