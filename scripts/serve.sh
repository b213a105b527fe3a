#!/usr/bin/env bash
# make serve: set-up, build if a source changed, then the player. PORT and ARGS come through the environment.
. "$(dirname "$0")/lib.sh"

scripts/setup.sh serve
scripts/build.sh
scripts/player-web.sh
arguments=()
[ -z "${PORT:-}" ] || arguments+=(--port "$PORT")
# Words for the player that have no variable of their own, split at blanks: ARGS="--no-open --kernels 4".
read -r -a more <<<"${ARGS:-}" || true
exec artifacts/player/course-player "${arguments[@]+"${arguments[@]}"}" "${more[@]+"${more[@]}"}"
