#!/bin/sh
# Makes sure that the tests find a Chromium: the one that is there, else Debian's as root, else Playwright's.
set -eu
bin=$1
if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium && exit 0
fi
exec "$bin/playwright" install chromium
