#!/usr/bin/env bash
# make serve: set-up, build if a source changed, then the player. PORT and ARGS come through the environment.
. "$(dirname "$0")/lib.sh"

# A player that runs here says its address, and what it runs from is left alone.
if [ -x artifacts/player/course-player ] && address=$(artifacts/player/course-player --address 2>/dev/null); then
  say "A player runs in this folder already; this is a new address of it."
  printf '%s\n' "$address"
  exit 0
fi

scripts/setup.sh serve
scripts/build.sh
scripts/player-web.sh
arguments=()
[ -z "${PORT:-}" ] || arguments+=(--port "$PORT")
# Words for the player that have no variable of their own, split at blanks: ARGS="--no-open --kernels 4".
read -r -a more <<<"${ARGS:-}" || true
exec artifacts/player/course-player "${arguments[@]+"${arguments[@]}"}" "${more[@]+"${more[@]}"}"
