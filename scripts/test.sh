#!/usr/bin/env bash
# Builds everything, runs every test project (or TESTS=name) and ends with one line: N passed, N failed.
. "$(dirname "$0")/lib.sh"

scripts/setup.sh test
scripts/build.sh
scripts/player-web.sh

reports=artifacts/test-results
rm -rf "$reports"
mkdir -p "$reports"

say "Building the tests …"
dotnet build JetStreamCourse.slnx -c Release --nologo -v quiet -nodeReuse:false >"$reports/build.log" 2>&1 ||
  { cat "$reports/build.log"; stop "The tests do not build."; }

limit=()
if has timeout; then limit=(timeout --kill-after=30 1200); fi

# The sum of an attribute over a report's assemblies; 0 where there is no report.
count() { { grep -o '<assembly [^>]*' "$2" 2>/dev/null || true; } | { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }

passed=0 failed=0 skipped=0
for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  [ -z "${TESTS:-}" ] || [ "$TESTS" = "$name" ] || continue
  say "" "$name"
  report=$reports/$name.xml
  status=0
  "${limit[@]+"${limit[@]}"}" dotnet "artifacts/bin/$name/release/$name.dll" -noLogo -noColor -xml "$report" </dev/null || status=$?
  p=$(count passed "$report") f=$(($(count failed "$report") + $(count errors "$report"))) s=$(count skipped "$report")
  # Ended by itself or by the time limit, without a report, or without a test: that is one failure more.
  if [ "$status" != 0 ] && [ "$f" = 0 ]; then say "$name ended with status $status and reports no failed test."; f=1; fi
  if [ "$((p + f))" = 0 ]; then say "$name ran no test."; f=1; fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

say ""
line="$passed passed, $failed failed"
[ "$skipped" = 0 ] || line="$line, $skipped skipped"
echo "$line"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
