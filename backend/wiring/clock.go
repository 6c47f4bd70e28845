//go:build !dev

package wiring

import "time"

// Clock is the system's clock.
func Clock() (func() time.Time, error) { return time.Now, nil }
