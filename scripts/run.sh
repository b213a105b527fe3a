#!/usr/bin/env bash
# make run: set-up, build if a source changed, then the course command. LESSON, LAB, BIN, MSG, JOBS and ARGS come through the environment.
. "$(dirname "$0")/lib.sh"

arguments=()
if [ -n "${BIN:-}" ]; then
  [ -n "${LAB:-}" ] || stop "BIN= needs the lab that it belongs to:  make LAB=lab4_jetstream_basics run BIN=$BIN"
  notebook=notebooks/$LAB/$BIN.dib
  [ -f "$notebook" ] || stop "There is no $notebook. These are there:" "$(find notebooks -name '*.dib' | sort)"
  if [ -n "${MSG:-}" ]; then
    arguments+=(--param "message=$MSG")
  elif grep -q '^#!set.* --name message .*@input' "$notebook"; then
    stop "$BIN asks for a message:  make LAB=$LAB run BIN=$BIN MSG=\"first message\""
  fi
  arguments+=("$notebook" --plain)
elif [ -n "${LESSON:-}" ]; then
  arguments+=("$LESSON")
elif [ -n "${LAB:-}" ]; then
  [ -d "notebooks/$LAB" ] || stop "There is no notebooks/$LAB. These are there:" "$(find notebooks -mindepth 1 -maxdepth 1 -type d | sort)"
  arguments+=("notebooks/$LAB")
fi

[ -z "${JOBS:-}" ] || arguments+=(--jobs "$JOBS")

scripts/setup.sh run
scripts/build.sh
# Words for the command that have no variable of their own, split at blanks: ARGS="--cell-timeout 120".
read -r -a more <<<"${ARGS:-}" || true
exec artifacts/course/course run "${arguments[@]+"${arguments[@]}"}" "${more[@]+"${more[@]}"}"
