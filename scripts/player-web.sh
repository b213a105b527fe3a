#!/usr/bin/env bash
# Bundles the player's pages from src/player/web into artifacts/player-web, if a source is newer than the last bundle.
. "$(dirname "$0")/lib.sh"

made=artifacts/player-web
modules=artifacts/npm/node_modules

up_to_date() {
  [ -f "$made/.built" ] || return 1
  # Folders count too: theirs is the time at which a file in them went away.
  [ -z "$(find src/player/web scripts/player-web.sh -newer "$made/.built" -print -quit)" ]
}

up_to_date && exit 0
[ -x "$modules/.bin/esbuild" ] || stop "esbuild is missing, which bundles the player's pages.  To have it here:  make setup"

# A page that is open meanwhile asks for the old bundle's parts: the new one is made beside it, and put in its place at once.
rm -rf "$made.new"
mkdir -p "$made.new"
touch "$made.new/.built"
NODE_PATH="$PWD/$modules" "$modules/.bin/esbuild" src/player/web/contents.js src/player/web/lesson.js src/player/web/player.css \
  --bundle --splitting --format=esm --minify --target=es2022,chrome123,firefox121,safari17.5 --outdir="$made.new" --chunk-names=chunks/[name]-[hash] --asset-names=fonts/[name]-[hash] --loader:.woff2=file \
  --log-level=warning || stop "esbuild could not bundle the player's pages; its own words stand above."
cp src/player/web/theme.js src/player/web/enter.js src/player/web/frame.html "$made.new/"
rm -rf "$made"
mv "$made.new" "$made"
