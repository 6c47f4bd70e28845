#!/usr/bin/env bash
# Generates frontend/wailsjs from the bound Go methods. `check` fails when the committed files differ, `write` replaces them.
set -euo pipefail

generated=$(mktemp -d)
trap 'rm -rf "$generated"' EXIT
mkdir -p bin "$generated/frontend"

go build -tags "bindings,webkit2_41,sqlite_fts5,sqlite_foreign_keys" -o "$generated/generator" .
cp wails.json "$generated"
(cd "$generated" && tsoutputtype=interfaces ./generator)
find "$generated/frontend/wailsjs" -type f -exec chmod 644 {} +

if difference=$(diff -rN "$generated/frontend/wailsjs" frontend/wailsjs); then
  [[ -e bin/.bindings ]] || touch bin/.bindings
elif [[ $1 == check ]]; then
  echo "$difference"
  echo "frontend/wailsjs is not what the Go methods say: run make bindings." >&2
  exit 1
else
  rm -rf frontend/wailsjs
  cp -r "$generated/frontend/wailsjs" frontend/wailsjs
  touch bin/.bindings
fi
