#!/usr/bin/env bash
# Builds everything, runs every test project (or TESTS=name) and ends with one line: N passed, N failed.
# What still runs after TEST_SECONDS (one hour) is ended, named, and counts as failed.
. "$(dirname "$0")/lib.sh"
need_dotnet

reports=artifacts/test-results
rm -rf "$reports"
mkdir -p "$reports"

export COMPILER=course-tests-$$
build() {
  # The tests' build looks at the same sources, and has the analyzers look too.
  RunAnalyzers=false scripts/build.sh || return
  say "Building the tests …"
  compile build JetStreamCourse.slnx -c Release --nologo -v quiet >"$reports/build.log" 2>&1 && return
  cat "$reports/build.log"
  stop "The tests do not build."
}

# The set-up waits for networks and the build computes: one beside the other.
scripts/setup.sh test &
setting_up=$! status=0
(build) || status=$?
end_compiler "$COMPILER"
unset COMPILER
wait "$setting_up" || exit
[ "$status" = 0 ] || exit "$status"
scripts/player-web.sh

seconds=${TEST_SECONDS:-3600}
# The tests start hundreds of short processes, for which measuring how code is used does not pay.
export DOTNET_TieredPGO=0

# The sum of an attribute over a report's assemblies; 0 where there is no report.
count() { { grep -o '<assembly [^>]*' "$2" 2>/dev/null || true; } | { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }

# tests_of NAME: what runs a project's tests; their report goes to a file. A test that hangs is named by its runner.
tests_of() {
  local left=$((seconds > SECONDS ? seconds - SECONDS : 1))
  command=(dotnet "artifacts/bin/$1/release/$1.dll" -noLogo -noColor -longRunning 180 -xml "$reports/$1.xml")
  if has timeout; then command=(timeout --kill-after=10 "$left" "${command[@]}"); fi
}

passed=0 failed=0 skipped=0
# add NAME STATUS: a project's numbers into the sum.
add() {
  local report=$reports/$1.xml p f s
  p=$(count passed "$report") f=$(($(count failed "$report") + $(count errors "$report"))) s=$(count skipped "$report")
  # Ended by itself or by the time limit, without a report, or without a test: that is one failure more.
  if [ "$2" = 124 ] || [ "$2" = 137 ]; then
    say "$1 was not done $seconds s after the start, and was ended."
    f=$((f + 1))
  elif [ "$2" != 0 ] && [ "$f" = 0 ]; then say "$1 ended with status $2 and reports no failed test."; f=1; fi
  if [ "$((p + f))" = 0 ]; then say "$1 ran no test."; f=1; fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

# The course's tests take as long as all others together, and wait for servers much of that time: they run beside the others.
long=Course.Tests beside=
if [ -f "tests/$long/$long.csproj" ] && [ -z "${TESTS:-}" ]; then
  say "" "$long runs beside the others; its lines come at the end."
  tests_of "$long"
  "${command[@]}" </dev/null >"$reports/$long.log" 2>&1 &
  beside=$!
  trap 'kill "$beside" 2>/dev/null || true' EXIT
fi
for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  if [ -n "${TESTS:-}" ]; then [ "$TESTS" = "$name" ] || continue; else [ "$name" != "$long" ] || continue; fi
  say "" "$name"
  tests_of "$name"
  status=0
  "${command[@]}" </dev/null || status=$?
  add "$name" "$status"
done
if [ -n "$beside" ]; then
  status=0
  wait "$beside" || status=$?
  trap - EXIT
  say "" "$long"
  cat "$reports/$long.log"
  add "$long" "$status"
fi

# A log is long, and often only its end is kept: what failed is named there, with the first words of why.
names=$({ cat "$reports"/*.xml 2>/dev/null || true; } | tr '\n' ' ' | sed 's/<test /\n<test /g' | sed -n 's/^<test [^>]*name="\([^"]*\)"[^>]*result="Fail".*<message><!\[CDATA\[\(.\{0,160\}\).*/  \1: \2/p; t; s/^<test [^>]*name="\([^"]*\)"[^>]*result="Fail".*/  \1/p' | sed 's/\]\]>.*//' | head -n 40)
[ -z "$names" ] || say "" "Failed:" "$names"

say ""
line="$passed passed, $failed failed"
[ "$skipped" = 0 ] || line="$line, $skipped skipped"
echo "$line"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
