//go:build dev

package wiring

import (
	"fmt"
	"os"
	"time"
)

// Clock is the system's clock, shifted by DAYBOOK_CLOCK ("+49h"). Only development builds know that variable.
func Clock() (func() time.Time, error) {
	text := os.Getenv("DAYBOOK_CLOCK")
	if text == "" {
		return time.Now, nil
	}
	shift, err := time.ParseDuration(text)
	if err != nil {
		return nil, fmt.Errorf("DAYBOOK_CLOCK: %w", err)
	}
	return func() time.Time { return time.Now().Add(shift) }, nil
}
