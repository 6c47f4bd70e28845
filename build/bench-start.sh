#!/usr/bin/env bash
# Measures the production binary: its size, and the time from its start to the first answered bound call in the window's
# title, on a book of 100,000 customers. Runs itself once more within a screen of its own.
set -euo pipefail

if [[ ${1:-} != inside ]]; then
  make --quiet bin/daybook
  printf 'binary %s bytes\n' "$(stat -c %s bin/daybook)"
  DAYBOOK_HOME=$(mktemp -d) DAYBOOK_SECRETS=file
  export DAYBOOK_HOME DAYBOOK_SECRETS
  trap 'rm -rf "$DAYBOOK_HOME"' EXIT
  go run ./backend/cmd/sample -customers 100000 -invoices 0
  build/headless.sh "$0" inside
  exit
fi

for _ in {1..5}; do
  began=$(date +%s%N)
  bin/daybook &
  app=$!
  until [[ $(xdotool search --onlyvisible --class daybook getwindowname 2>/dev/null) == *?' – Daybook' ]]; do sleep 0.02; done
  printf 'start to first answer %d ms\n' "$((($(date +%s%N) - began) / 1000000))"
  kill "$app"
  wait "$app" || true
done
