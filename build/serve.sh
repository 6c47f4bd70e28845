#!/usr/bin/env bash
# Serves the window of bin/daybook-dev at http://127.0.0.1:$PORT until Ctrl-C.
set -euo pipefail

address="127.0.0.1:$PORT"

answers() { node -e 'fetch(process.argv[1]).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "http://$address"; }

if answers; then
  echo "Something answers at http://$address already; choose another port: make serve PORT=…" >&2
  exit 1
fi

loglevel=warning devserver="$address" assetdir=frontend/dist build/headless.sh bin/daybook-dev &
server=$!
trap 'trap "" INT TERM; kill "$server" 2>/dev/null || true; wait "$server" || true' EXIT
trap 'exit 0' INT TERM

until answers; do
  kill -0 "$server" 2>/dev/null || { echo "Daybook ended before it answered." >&2; exit 1; }
  sleep 0.2
done
echo "Daybook is at http://$address (Ctrl-C ends it)"
wait "$server"
