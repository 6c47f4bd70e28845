#!/usr/bin/env bash
# Runs one step of the tests, says how long it took, and notes the outcome in bin/steps for the summary.
set -uo pipefail

name=$1
shift
echo "── $name"
SECONDS=0
if "$@"; then outcome=passed; else outcome=failed; fi
echo "── $name $outcome in $SECONDS s"
echo
echo "$outcome $SECONDS $name" >>bin/steps
[[ $outcome == passed ]]
