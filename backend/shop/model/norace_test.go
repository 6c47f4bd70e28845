//go:build !race

package model_test

// stepsInTests are played by `make test`.
const stepsInTests = 100_000
