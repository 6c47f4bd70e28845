package checkout

import "syscall"

// WSAEADDRINUSE, WSAEACCES (another program has the port for itself) and WSAEADDRNOTAVAIL: on Windows the names of package
// syscall are numbers of Go's own that no call returns.
var (
	portTaken   = []syscall.Errno{10048, 10013}
	addressGone = []syscall.Errno{10049}
)
