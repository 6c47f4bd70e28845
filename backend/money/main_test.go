package money_test

import (
	"flag"
	"os"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/money"
)

// TestMain gives the properties the same cases on every run; -rapid.seed=0 looks for new ones.
func TestMain(m *testing.M) {
	for name, value := range map[string]string{"rapid.seed": "1", "rapid.checks": "400"} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

var (
	anyMinor    = rapid.Int64Range(-money.Limit+1, money.Limit-1)
	anyCurrency = rapid.SampledFrom(money.Currencies())
)
