package model_test

import (
	"flag"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/testkit"
)

// stepsInTests are played by `make test`.
const stepsInTests = 100_000

// stepsInBench are played by `make bench`.
const stepsInBench = 1_000_000

func TestTheBookAgreesWithTheModelAfterEveryStep(t *testing.T) {
	var steps atomic.Int64
	setSteps(t, stepsInTests/2)
	t.Run("with", func(t *testing.T) {
		for name, customers := range map[string]int64{"one customer": 1, "three customers": 3} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				newStage(t, customers).run(t, &steps)
			})
		}
	})
	if steps.Load() < stepsInTests && !testing.Short() && !t.Failed() {
		t.Errorf("only %d steps", steps.Load())
	}
}

// BenchmarkModel plays a million steps, as many at a time as there are processors.
func BenchmarkModel(b *testing.B) {
	var steps atomic.Int64
	players := runtime.GOMAXPROCS(0)
	setSteps(b, stepsInBench/players)
	for b.Loop() {
		var all sync.WaitGroup
		for n := range players {
			g := newStage(b, int64(1+2*n))
			all.Go(func() { g.run(b, &steps) })
		}
		all.Wait()
	}
	b.ReportMetric(float64(steps.Load())/float64(b.N), "steps")
	b.ReportMetric(float64(steps.Load())/b.Elapsed().Seconds(), "steps/s")
}

// setSteps says how many steps a run makes at least: a few more are asked for, because the length of a play is drawn, and
// of few plays many can be short.
func setSteps(t testing.TB, steps int) {
	t.Helper()
	if err := flag.Set("rapid.checks", strconv.Itoa(steps*11/10/averageSteps+5)); err != nil {
		t.Fatal(err)
	}
}

// run plays one play after the other, each from a new book, and counts the steps.
func (g *stage) run(t rapid.TB, steps *atomic.Int64) {
	rapid.Check(t, func(t *rapid.T) {
		p, end := g.play()
		defer end()
		t.Repeat(p.steps(func() { steps.Add(1) }))
		if wrong := testkit.Unsound(g.t, p.raw); len(wrong) > 0 {
			t.Fatal(strings.Join(wrong, "\n"))
		}
	})
}
