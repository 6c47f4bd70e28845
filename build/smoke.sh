#!/usr/bin/env bash
# Opens the production window on a fresh book and proves that it works: the page puts the answer of its first
# bound call into the window's title, as "<answer> – Daybook". Leaves a picture in bin/smoke.png.
set -euo pipefail

home=$(mktemp -d)
DAYBOOK_HOME=$home DAYBOOK_SECRETS=file bin/daybook &
app=$!
trap 'kill "$app" 2>/dev/null || true; wait "$app" 2>/dev/null || true; rm -rf "$home"' EXIT

window_title() { xdotool search --onlyvisible --class daybook getwindowname 2>/dev/null || true; }
colours() { import -window root bin/smoke.png && identify -format %k bin/smoke.png; }
fail() { import -window root bin/smoke.png || true; echo "$1 (see bin/smoke.png)" >&2; exit 1; }

deadline=$((SECONDS + 60))
until title=$(window_title) && [[ $title == *?" – Daybook" ]]; do
  kill -0 "$app" 2>/dev/null || fail "Daybook ended by itself"
  ((SECONDS < deadline)) || fail "No bound call was answered in a minute"
  sleep 0.2
done
until (($(colours) > 16)); do
  ((SECONDS < deadline)) || fail "The window stayed empty"
  sleep 0.2
done
[[ -s $home/book.daybook ]] || fail "There is no book in DAYBOOK_HOME"
echo "The window says: $title"
