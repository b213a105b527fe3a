#!/usr/bin/env bash
# Takes the README's pictures of the player into docs/images: a real player, a real nats-server and Chromium.
. "$(dirname "$0")/lib.sh"

scripts/setup.sh test
scripts/build.sh
scripts/player-web.sh
dotnet build tests/Player.Tests -c Release --nologo -v quiet -nodeReuse:false
dotnet artifacts/bin/Player.Tests/release/Player.Tests.dll -noLogo -noColor -explicit only -class Player.Tests.Browser.Screenshots
