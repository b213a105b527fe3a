#!/usr/bin/env bash
# make lint: what needs no test run. Format of the code, then notebooks, manifest and versions.
. "$(dirname "$0")/lib.sh"

need_dotnet
scripts/build.sh
say "Looking at the format …"
dotnet format JetStreamCourse.slnx --verify-no-changes --verbosity quiet || { say "Mend it:  dotnet format JetStreamCourse.slnx"; exit 1; }
exec artifacts/course/course check
