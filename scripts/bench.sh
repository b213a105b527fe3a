#!/usr/bin/env bash
# make bench: measures the runner beside what it is compared with, and the player, and writes out/bench.md. Takes up to eight minutes on a quiet machine.
# ARGS="only messages" takes only the measures whose name has that word.
. "$(dirname "$0")/lib.sh"

scripts/setup.sh test
scripts/build.sh
scripts/player-web.sh
say "Building the benchmarks …"
compile publish bench/Course.Bench.csproj -c Release -r "$(rid)" --self-contained false -p:PublishReadyToRun=true --nologo -v quiet -p:PublishDir="$PWD/artifacts/bench/"
read -r -a more <<<"${ARGS:-}" || true
exec artifacts/bench/course-bench "${more[@]+"${more[@]}"}"
