#!/usr/bin/env bash
# Lists the targets of the makefile given, from the comments beside them.
. "$(dirname "$0")/lib.sh"
awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $1, $2 }' "$1"
