#!/usr/bin/env bash
# Removes what the project made: artifacts/, out/ and .nats/. Not under a running server.
. "$(dirname "$0")/lib.sh"
rm -rf artifacts out .nats
