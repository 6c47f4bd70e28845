#!/usr/bin/env bash
# Runs every step of the tests, goes on after a failure, and sums up.
set -euo pipefail

# The make of macOS cannot keep the output of two steps apart.
apart=
if make --help | grep -q output-sync; then apart=--output-sync=target; fi

mkdir -p bin
: >bin/steps
make --keep-going -j2 ${apart:+"$apart"} checks || true
make --keep-going windows || true

steps=(go-test go-test-at-once go-test-plain go-vet golangci-lint bindings typecheck biome vitest playwright smoke)
passed=0
for step in "${steps[@]}"; do
  read -r outcome seconds _ < <(grep " $step\$" bin/steps || echo "not-run 0 $step")
  [[ $outcome != passed ]] || passed=$((passed + 1))
  printf '%-16s %-8s %4d s\n' "$step" "$outcome" "$seconds"
done
failed=$((${#steps[@]} - passed))
echo "$passed passed, $failed failed"
((failed == 0))
