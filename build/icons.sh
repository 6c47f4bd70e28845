#!/usr/bin/env bash
# Draws the icons from icon.svg, each size from the drawing itself. Needs librsvg2-bin and imagemagick.
set -euo pipefail
cd "$(dirname "$0")"

sizes=$(mktemp -d)
trap 'rm -rf "$sizes"' EXIT

draw() { rsvg-convert --width "$1" --height "$1" icon.svg --output "$2"; }

draw 1024 appicon.png
for size in 16 24 32 48 64 128 256; do draw "$size" "$sizes/$size.png"; done
convert "$sizes"/{16,24,32,48,64,128,256}.png windows/icon.ico
