#!/bin/sh
# get-belenios DIR [SUITE] [MIRROR]
# Unpacks Debian's belenios-tool with its own loader and libraries into DIR: no root, nothing installed.
# SUITE: trixie (3.0). MIRROR: taken from the apt sources of this machine unless given.
set -eu
DIR=$1
SUITE=${2:-trixie}
MIRROR=${3:-$(sed -n -e 's/^deb [^h]*\(http[^ ]*\) .*/\1/p' -e 's/^URIs: *\(http[^ ]*\).*/\1/p' \
  /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v security | head -n 1)}
[ -n "$MIRROR" ] || { echo 'no Debian mirror in the apt sources of this machine' >&2; exit 1; }
A=$DIR/apt
mkdir -p "$A/lists/partial" "$A/cache/archives/partial" "$DIR/root"
: > "$A/status"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $MIRROR $SUITE main" > "$A/sources.list"
O="-o Dir::State=$A -o Dir::State::lists=$A/lists -o Dir::State::status=$A/status -o Dir::Cache=$A/cache"
O="$O -o Dir::Etc::sourcelist=$A/sources.list -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferencesparts=/dev/null"
O="$O -o APT::Install-Recommends=false -o Debug::NoLocking=1 -o APT::Sandbox::User=$(id -un)"
# shellcheck disable=SC2086 # O is a list of options
apt-get -qq $O update
# shellcheck disable=SC2086
apt-get -qq -y $O --download-only install belenios-tool
for d in "$A"/cache/archives/*.deb; do
  case $(basename "$d") in
    belenios-tool_* | libc6_* | libsodium* | libgmp10_* | libssl3* | libev4* | zlib1g_* | libzstd1_* | libgcc-s1_*)
      dpkg-deb -x "$d" "$DIR/root" ;;
  esac
done
LD=$(find "$DIR/root" -name 'ld-linux*.so.*' -type f | head -n 1)
LIBS=$(find "$DIR/root" -name '*.so*' -printf '%h\n' | sort -u | tr '\n' ':')
printf '#!/bin/sh\nexport LWT_ASYNC_METHOD=none BELENIOS_USE_URANDOM=1\nexec %s --library-path %s %s/root/usr/bin/belenios-tool "$@"\n' \
  "$LD" "$LIBS" "$DIR" > "$DIR/belenios-tool"
chmod +x "$DIR/belenios-tool"
rm -rf "$A/lists" "$A/cache"
