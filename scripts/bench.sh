#!/usr/bin/env bash
# make bench: measures kernel, command and player beside what they are compared with, and writes out/bench.md.
# ARGS="only two cells" takes only the measures whose name has those words; ROUNDS=1 measures each side once, not five times.
. "$(dirname "$0")/lib.sh"

scripts/setup.sh test
scripts/build.sh
scripts/player-web.sh
say "Building the benchmarks …"
compile publish bench/Course.Bench.csproj -c Release -r "$(rid)" --self-contained false -p:PublishReadyToRun=true --nologo -v quiet \
  -p:PublishDir="$PWD/artifacts/bench/"
read -r -a more <<<"${ARGS:-}" || true
exec artifacts/bench/course-bench "${more[@]+"${more[@]}"}"
