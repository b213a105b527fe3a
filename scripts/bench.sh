#!/usr/bin/env bash
# make bench: measures the runner beside what it is compared with, and the player, and writes out/bench.md. Takes up to eight minutes on a quiet machine.
# REAL_PACKAGES=folder of the real NATS.Net's dlls compares the rates with those, too.
. "$(dirname "$0")/lib.sh"

scripts/setup.sh test
scripts/build.sh
scripts/player-web.sh
publish() { dotnet publish bench/Course.Bench.csproj -c Release -r "$(rid)" --self-contained false -p:PublishReadyToRun=true --nologo -v quiet -nodeReuse:false "$@"; }
say "Building the benchmarks …"
publish -p:PublishDir="$PWD/artifacts/bench/"
if [ -n "${REAL_PACKAGES:-}" ]; then
  # In a place of its own: what is built with other references must not be taken for this build's.
  publish -p:RealPackages="$REAL_PACKAGES" -p:ArtifactsPath="$PWD/artifacts/real" -p:PublishDir="$PWD/artifacts/bench-real/"
fi
exec artifacts/bench/course-bench
