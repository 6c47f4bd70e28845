//go:build race

package model_test

// stepsInTests is little under the race detector, which makes each step four times as slow and can find nothing in plays
// that do one thing after the other; the step of `make test` without it plays them all.
const stepsInTests = 4_000
