#!/usr/bin/env bash
# Publishes the command, the kernel, the player and the helpers into artifacts/, if a source is newer than the last build.
. "$(dirname "$0")/lib.sh"

stamp=artifacts/course/.built
sources=(src scripts/publish.proj Directory.Build.props Directory.Packages.props global.json)

# unchanged SOURCE...: since the last build.
unchanged() {
  local there=() source
  for source in "$@"; do [ -e "$source" ] && there+=("$source"); done
  [ "${#there[@]}" -gt 0 ] || return 0
  # Folders count too: theirs is the time at which a file in them went away.
  # The player's pages are bundled apart, by player-web.sh.
  [ -z "$(find "${there[@]}" -path src/player/web -prune -o -newer "$stamp" -print -quit)" ]
}
programs_are_up_to_date() {
  [ -x artifacts/course/course ] && [ -x artifacts/kernel/course-kernel ] && [ -x artifacts/player/course-player ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(rid)" ] && unchanged "${sources[@]}"
}
up_to_date() { programs_are_up_to_date && [ -f artifacts/helpers/Course.Helpers.dll ] && unchanged helpers; }

up_to_date && exit 0
need_dotnet
mkdir -p artifacts/course
if has flock; then
  exec 9>artifacts/.build.lock
  flock 9
  up_to_date && exit 0
fi

# Who writes a lesson changes helpers often, and need not wait for the programs.
target=Publish
if programs_are_up_to_date; then target=Helpers; fi
say "Building the $([ "$target" = Helpers ] && echo helpers || echo course) (once; again when its sources change) …"
# The compiler is a process of its own: it must not inherit the lock.
started=$(mktemp artifacts/.started.XXXXXX)
log=artifacts/build.log
if ! compile msbuild scripts/publish.proj "-target:$target" -noLogo -verbosity:minimal -maxCpuCount "-property:Rid=$(rid)" >"$log" 2>&1 9>&-; then
  rm -f "$started"
  cat "$log" >&2
  stop "The build failed; its output stands above and in $log."
fi
rid >"$stamp"
# A file saved while the build ran must count as newer.
touch -r "$started" "$stamp"
rm -f "$started"
