#!/usr/bin/env bash
# Removes what the project made: artifacts/, out/ and .nats/. Never under a running server.
. "$(dirname "$0")/lib.sh"

state=.nats/server.json
if [ -f "$state" ]; then
  pid=$(sed -n 's/^ *"pid": *\([0-9]*\).*/\1/p' "$state")
  # Linux, then macOS; a process id alone may name another program by now.
  name=$(cat "/proc/$pid/comm" 2>/dev/null || ps -p "$pid" -o comm= 2>/dev/null || true)
  case "$name" in
    *nats-server) stop "The course's server runs (process $pid) with its data in .nats/.  End it first:  make down" ;;
  esac
fi
rm -rf artifacts out .nats
