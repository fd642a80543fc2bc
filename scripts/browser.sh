#!/bin/sh
# Makes sure that the tests find a Chromium: the one that is there, else Debian's as root, else Playwright's.
set -eu
bin=$1
for name in chromium-headless-shell chromium chromium-browser; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    for package in chromium-headless-shell chromium; do  # the first has no windows, and costs a tenth less
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" && exit 0
    done
fi
exec "$bin/playwright" install chromium
