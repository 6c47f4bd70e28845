#!/usr/bin/env bash
# Runs a command with a screen and a session bus of its own, and ends all of them together: on SIGUSR1 without asking.
set -euo pipefail

if [[ $(uname -s) == Darwin ]]; then exec "$@"; fi

finish() {
  trap - EXIT
  trap '' INT TERM HUP
  kill "-${farewell:-TERM}" -- "-${session:-0}" 2>/dev/null || true
  for _ in {1..50}; do
    kill -0 -- "-${session:-0}" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL -- "-${session:-0}" 2>/dev/null || true
  kill "$SCREEN_PID" 2>/dev/null || true
  wait
}

coproc SCREEN { exec setsid Xvfb -displayfd 1 -screen 0 1280x860x24 -nolisten tcp 2>/dev/null; }
trap finish EXIT
trap 'exit 130' INT
trap 'farewell=KILL; exit 138' USR1
trap 'exit 143' TERM HUP
read -r number <&"${SCREEN[0]}"

# No WAYLAND_DISPLAY: GTK would open the window on the real screen.
unset WAYLAND_DISPLAY
export DISPLAY=":$number" GDK_BACKEND=x11 NO_AT_BRIDGE=1
setsid dbus-run-session --config-file="$(dirname "$0")/session-bus.conf" -- "$@" &
session=$!
wait "$session"
