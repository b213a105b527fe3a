#!/usr/bin/env bash
# Prints the path of a nats-server that is new enough for the course. `nats-server.sh find` only looks; `nats-server.sh` brings one into
# artifacts/nats-server/ where the machine has none. `make clean` takes that away with all else that the project made; the next
# set-up, or `make run`, brings it again.
. "$(dirname "$0")/lib.sh"

# src/course/server/ServerVersion.cs says the same, and a test holds the two together.
needed=2.12
kept=artifacts/nats-server/nats-server
log=artifacts/nats-server.log
os_release=${OS_RELEASE:-/etc/os-release}

# The release that a program says; nothing where it does not run.
release() { "$1" --version 2>/dev/null | sed -n 's/^nats-server: v*//p'; }

# new_enough RELEASE: what follows the first two numbers (a patch, -beta.1, -dev) does not matter.
new_enough() {
  [[ $1 =~ ^([0-9]+)\.([0-9]+) ]] || return 1
  local major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
  [ "$major" -gt "${needed%.*}" ] || { [ "$major" = "${needed%.*}" ] && [ "$minor" -ge "${needed#*.}" ]; }
}

old=
find_one() {
  local program version
  while read -r program; do
    version=$(release "$program")
    if new_enough "$version"; then printf '%s\n' "$program"; return; fi
    [ -n "$old" ] || old=" ($program is ${version:-broken})"
  done < <([ ! -x "$kept" ] || echo "$PWD/$kept"; type -aP nats-server || true)
  return 1
}

# keep PROGRAM: where the machine can run it and it is new enough.
keep() {
  new_enough "$(release "$1")" || return
  mkdir -p "${kept%/*}"
  chmod 755 "$1"
  mv -f "$1" "$kept"
}

# The machine's own mirrors of its own release: those of the distribution, and perhaps others. They are read from what an update would
# ask for, not from what one has brought: a container often starts with no lists at all.
mirrors() {
  local codename; codename=$(sed -n 's/^VERSION_CODENAME=//p' "$os_release")
  apt-get update --print-uris | sed -n "s|^'\(.*\)/dists/$codename/InRelease'.*|\1|p" | sort -u
}

# from_packages FOLDER KEYRING SUITE COMPONENT: the package of a newer release of this distribution, whose program needs the C library only.
# It is fetched with lists and folders of its own and unpacked, not installed: no root, nothing of the system's changes. apt-get holds
# the signatures against the distribution's own keys.
from_packages() {
  local folder=$1 keyring=$2 suite=$3 component=$4 mirror
  [ -f "$keyring" ] || { echo "$keyring is missing"; return 1; }
  mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial"
  cat >"$folder/apt.conf" <<EOF
Dir::Etc::SourceList "$folder/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Dir::State::Lists "$folder/lists";
Dir::Cache "$folder/cache";
APT::Default-Release "";
APT::Sandbox::User "root";
Acquire::Retries "3";
#clear APT::Update;
EOF
  for mirror in $(mirrors); do
    echo "deb [signed-by=$keyring target=Packages lang=none] $mirror $suite $component" >"$folder/sources.list"
    (cd "$folder" && apt-get -q -c apt.conf update && apt-get -q -c apt.conf download nats-server && dpkg -x nats-server_*.deb unpacked) || continue
    keep "$folder/unpacked/usr/sbin/nats-server" && return
    echo "$mirror $suite has no nats-server $needed that runs here"
  done
  return 1
}

# The image that docker-compose.yml starts holds a static program, which runs on any Linux.
from_image() {
  local folder=$1 image container
  image=$(sed -n 's/^ *image: \(nats:.*\)/\1/p' docker-compose.yml)
  container=$(docker create "$image") || return
  docker cp "$container:/usr/local/bin/nats-server" "$folder/from-image" && keep "$folder/from-image"
  docker rm "$container" >/dev/null
  [ -x "$kept" ]
}

fetch() {
  local folder; folder=$PWD/$(mktemp -d artifacts/.nats-server.XXXXXX)
  # shellcheck disable=SC2064
  trap "rm -rf '$folder'" EXIT
  if has apt-get && has dpkg; then
    case "$(sed -n 's/^ID=//p' "$os_release")" in
      debian) from_packages "$folder" /usr/share/keyrings/debian-archive-keyring.gpg testing main && return ;;
      ubuntu) from_packages "$folder" /usr/share/keyrings/ubuntu-archive-keyring.gpg devel universe && return ;;
    esac
  fi
  [ "$(uname -s)" = Linux ] && has docker && docker info >/dev/null && from_image "$folder"
}

find_one && exit
[ "${1:-}" != find ] || exit 1
mkdir -p artifacts
say "Fetching nats-server into artifacts/nats-server/: the course needs $needed or later$old …"
if ! fetch >"$log" 2>&1; then
  tail -n 5 "$log" >&2
  stop "nats-server $needed or later is missing$old, and could not be fetched ($log)." \
    "Get one:  $([ "$(uname -s)" = Darwin ] && echo "brew install nats-server, or ")Docker, or the project's downloads (nats-server on PATH); or name a server: NATS_URL=nats://host:4222"
fi
say "nats-server $(release "$kept") is there."
printf '%s\n' "$PWD/$kept"
