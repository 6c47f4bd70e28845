#!/bin/sh
# Makes the typeface of the printed documents: backend/document/fonts/Inter-*.ttf and backend/document/coverage.go.
# Run by hand when the pinned version changes; the results are kept in the repository.
# Needs npm, and Debian's python3-fonttools (4.38) with python3-brotli (1.0). See README.md.
set -eu

package=inter-ui@4.1.1
sha512=e39d61d09dbd1f23a603e2578128bfe8cd76b4bed9099f1aad829951788e5d326925b00aa89bc58779394a2577c7bb4a7b40b42b2aca51489022fbd9d8f40370

here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../backend/document
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
npm pack --silent "$package" >/dev/null
archive=$(ls ./*.tgz)
echo "$sha512  $archive" | sha512sum --check --quiet
tar -xzf "$archive"

/usr/bin/python3 "$here/cut.py" package/web "$out"
cp package/LICENSE.txt "$out/fonts/OFL.txt"
