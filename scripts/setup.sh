#!/usr/bin/env bash
# Installs what is missing: `setup.sh run` for reading the course, `setup.sh serve` for the player, `setup.sh test` for the tests too.
# One line for each thing that it installs; where it may not install, it says what to run and ends with 2.
. "$(dirname "$0")/lib.sh"

# Whether this process may install Debian packages: as root, or through sudo without a question.
as_root=()
may_install() {
  has apt-get || return 1
  [ "$(id -u)" = 0 ] && return 0
  has sudo && sudo -n true 2>/dev/null && as_root=(sudo -n)
}

how_to_install() {
  case "$(uname -s)" in
    Darwin) printf 'brew install %s' "$2" ;;
    *) printf 'sudo apt-get install %s' "$1" ;;
  esac
}

# debian COMMAND PACKAGE BREW-NAME WHY: installs PACKAGE unless COMMAND is there.
debian() {
  has "$1" && return 0
  may_install || stop "$2 is missing: $4." "Install it, then run this again:  $(how_to_install "$2" "$3")"
  install "$2" "$4" || stop "Debian's packages did not give $2; apt-get's own words stand above. By hand:  $(how_to_install "$2" "$3")"
}

# install PACKAGE WHY: fails with apt-get's last words.
install() {
  say "Installing $1 from Debian's packages: $2."
  local log status=0; log=$(mktemp)
  apt "$1" >"$log" 2>&1 || { status=$?; tail -n 15 "$log" >&2; }
  rm -f "$log"
  return "$status"
}

apt() {
  local get=("${as_root[@]+"${as_root[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get -qy -o Acquire::Retries=3)
  # Once is enough, however much is missing.
  [ -n "${updated:-}" ] || "${get[@]}" update || return
  updated=yes
  "${get[@]}" install --no-install-recommends "$1"
}

# The tests read the compose files as Compose does; no engine is needed for that.
compose() {
  { has docker && docker compose version >/dev/null 2>&1; } || debian docker-compose docker-compose docker-compose "the tests read the compose files with it"
}

# The tests look at pages with any Chromium. The one without windows is the smallest and quickest; Ubuntu has no such package.
browser() {
  local command
  [ -z "${CHROMIUM:-}" ] || return 0
  for command in chromium-headless-shell chromium chromium-browser google-chrome; do has "$command" && return 0; done
  local why="the tests look at pages and charts in a real browser"
  { may_install && install chromium-headless-shell "$why"; } || debian chromium chromium "--cask chromium" "$why"
}

# The tests hold exported notebooks against the format's own schema where it can be had; elsewhere they skip that, and say why.
nbformat() {
  /usr/bin/python3 -c 'import nbformat' 2>/dev/null && return 0
  may_install && install python3-nbformat "the tests hold exported notebooks against its JSON schema" && return 0
  say "Debian's package python3-nbformat is missing, so no test holds exported notebooks against its JSON schema.  To have it here:  sudo apt-get install python3-nbformat"
}

# A server that the reader names, or a Docker engine, makes a nats-server of our own unnecessary.
has_a_server() {
  [ -n "${NATS_URL:-}" ] || scripts/nats-server.sh find >/dev/null || { has docker && docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1; }
}

# The engine that VS Code runs: the tests run every notebook in it, too.
published_engine() {
  local log=artifacts/tools.log
  mkdir -p artifacts
  dotnet tool restore >"$log" 2>&1 || { cat "$log" >&2; stop "NuGet could not give the tools of .config/dotnet-tools.json; its own words stand above."; }
}

# What helpers/jetstream.csx asks for: fetched now, a class needs no network later. The helpers' own project asks for the same.
packages() {
  local folder=${NUGET_PACKAGES:-$HOME/.nuget/packages} missing=() id version log
  while read -r id version; do
    [ -d "$folder/$(printf %s "$id" | tr '[:upper:]' '[:lower:]')/$version" ] || missing+=("$id $version,")
  done < <(sed -n 's/^#r "nuget: \([^,"]*\), \([^"]*\)".*/\1 \2/p' helpers/jetstream.csx 2>/dev/null)
  [ "${#missing[@]}" != 0 ] || return 0
  local all=${missing[*]}
  say "Fetching packages from NuGet: ${all%,} …"
  mkdir -p artifacts
  log=artifacts/restore.log
  dotnet restore helpers/Course.Helpers.csproj >"$log" 2>&1 && return 0
  { grep -o 'error NU.*' "$log" || tail -n 5 "$log"; } | sort -u >&2
  stop "NuGet could not give them; its own words stand above and in $log. Look at the network and at \`dotnet nuget list source\`, then:  make setup"
}

# plotly.js draws the pages' charts without a network. A run does without it where it cannot be had; the player, whose pages are
# bundled from the same packages, and the tests do not.
plotly() {
  local stamp=artifacts/npm/.installed
  [ -f "$stamp" ] && [ ! src/player/web/package-lock.json -nt "$stamp" ] && return 0
  if ! has npm && ! may_install && [ "$1" = run ]; then
    say "npm is missing, so the charts of the pages in out/ will load plotly.js from the network.  To have it here:  $(how_to_install npm node)"
    return 0
  fi
  debian npm npm node "it fetches plotly.js and what the player's pages are made of"
  say "Fetching plotly.js and the player's parts from npm …"
  mkdir -p artifacts/npm
  cp src/player/web/package.json src/player/web/package-lock.json src/player/web/.npmrc artifacts/npm/
  if npm ci --prefix artifacts/npm --ignore-scripts --loglevel=error >artifacts/npm/npm.log 2>&1; then
    touch "$stamp"
  elif [ "$1" = run ]; then
    say "npm could not fetch plotly.js (artifacts/npm/npm.log), so the charts of the pages in out/ will load it from the network."
  else
    cat artifacts/npm/npm.log >&2
    stop "npm could not fetch the packages of package.json; its own words stand above. Run this again when the network is back."
  fi
}

# Where the course is built the SDK was there, and asking it costs a tenth of a second.
[ -f artifacts/course/.built ] || need_dotnet
case "${1:-run}" in
  run | serve) has_a_server || scripts/nats-server.sh >/dev/null ;;
  test)
    scripts/nats-server.sh >/dev/null
    compose
    nbformat
    browser
    published_engine
    ;;
  *) stop "setup.sh knows 'run', 'serve' and 'test', not '$1'." ;;
esac
packages
plotly "${1:-run}"
