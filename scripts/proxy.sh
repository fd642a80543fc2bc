#!/bin/sh
# Makes sure that the tests of deploy/ find Caddy: the one that is there, else Debian's as root.
set -eu
if command -v caddy >/dev/null 2>&1; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq caddy && exit 0
fi
echo "Install Caddy 2 (https://caddyserver.com/docs/install): the tests of deploy/ run it." >&2
exit 1
