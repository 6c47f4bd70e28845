// Package model_test plays random days of a shop against a small model of the rules in plain integers, and wants the book
// to say after every step what the model says. It stands beside the use cases' own tests because it takes a minute.
package model_test

import (
	"flag"
	"os"
	"runtime/debug"
	"strconv"
	"testing"

	_ "pgregory.net/rapid"
)

// averageSteps is how long a play is: long enough for invoices to be paid, refunded, reversed and paid again, short
// enough for the book to stay small, so that all of it can be compared after every step.
const averageSteps = 200

// TestMain gives the plays the same sequences on every run; -rapid.seed=0 looks for new ones.
func TestMain(m *testing.M) {
	for name, value := range map[string]string{"rapid.seed": "1", "rapid.steps": strconv.Itoa(averageSteps)} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
	debug.SetGCPercent(400) // many small books: collecting garbage less often saves a sixth of the time
	os.Exit(m.Run())
}
