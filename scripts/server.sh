#!/usr/bin/env bash
# make up, make down: the course command keeps the server.
. "$(dirname "$0")/lib.sh"
if [ "$1" = up ]; then scripts/setup.sh run; fi
scripts/build.sh
exec artifacts/course/course server "$1"
