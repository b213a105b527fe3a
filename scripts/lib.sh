# shellcheck shell=bash
# Shared by the scripts beside it: sourced, never run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A make or dotnet that a script starts is a start of its own, not a part of the make around it.
unset MAKEFLAGS MFLAGS MAKEOVERRIDES MAKELEVEL GNUMAKEFLAGS
# Servers stand in folders that a user's PATH often lacks; the tests empty this.
PATH="$PATH${COURSE_SYSTEM_PATH-:/usr/sbin:/usr/local/sbin}"
export PATH
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$@" >&2; }

# Ends the script: the set-up or the usage is wrong.
stop() { say "$@"; exit 2; }

has() { command -v "$1" >/dev/null 2>&1; }

# The runtime identifier of this machine, as .NET names it.
rid() {
  local os arch
  case "$(uname -s)" in
    Linux) os=linux; if compgen -G '/lib/ld-musl-*' >/dev/null; then os=linux-musl; fi ;;
    Darwin) os=osx ;;
    *) stop "The course runs on Linux and macOS; on Windows, run it in WSL or open the dev container." ;;
  esac
  case "$(uname -m)" in
    x86_64 | amd64) arch=x64 ;;
    aarch64 | arm64) arch=arm64 ;;
    *) stop "The course runs on x64 and arm64; this machine is $(uname -m)." ;;
  esac
  printf '%s-%s' "$os" "$arch"
}

need_dotnet() {
  has dotnet || stop "The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download/dotnet/10.0), then run this again."
  dotnet --version >/dev/null 2>&1 || stop "The course needs the .NET 10 SDK (global.json); dotnet says:" "$(dotnet --version 2>&1 | head -n 12)"
}

# compile DOTNET-WORDS: builds with one compiler process for all projects, since each would else load the compiler and its analyzers
# anew. Where COMPILER names one, it is left to the script that named it.
compile() {
  local id=${COMPILER:-course-$$} status=0
  dotnet "$@" -nodeReuse:false -property:UseSharedCompilation=true "-property:SharedCompilationId=$id" || status=$?
  [ -n "${COMPILER:-}" ] || end_compiler "$id"
  return "$status"
}

# The compiler would stay for ten minutes.
end_compiler() { if has pkill; then pkill -f -- "-pipename:$1\$" || true; fi; }
