#!/usr/bin/env bash
# Shared by the commands beside it: finds the JDK, builds the launcher when its sources have changed, runs it.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
checkout=$(cd "$here/../.." && pwd)
# Java takes file names to be in the locale's encoding, and the plain C locale has none for å, ä and ö.
[ "$(locale charmap 2>/dev/null || true)" = UTF-8 ] || export LC_ALL=C.UTF-8
JAVA_HOME=$("$checkout/mvnw" --java-home) || exit 1
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

stamp() {
  (cd "$checkout" && find pom.xml deploy/local/pom.xml deploy/local/src/main -type f -print0 | LC_ALL=C sort -z |
    xargs -0 sha256sum | sha256sum | cut -c1-12)
}

# The launcher runs from a copy, since it builds the product and with it itself.
launcher="$here/.dist/launcher-$(stamp)"
is_packaged() { # since the last change to its sources, for instance by a build of everything
  local jar
  jar=$(ls "$here"/target/samverk-local-*.jar 2>/dev/null) && [ -d "$here/target/lib" ] &&
    [ -z "$(find "$checkout/pom.xml" "$here/pom.xml" "$here/src/main" -newer "$jar" -print -quit)" ]
}

build() {
  local log="$here/.dist/launcher-build.log"
  printf 'Building the launcher (only when it is new) …\n' >&2
  if ! (cd "$checkout" && ./mvnw -B -q package -pl deploy/local -am -Dmaven.test.skip=true -Dquick=true) >"$log" 2>&1 </dev/null; then
    printf 'The launcher could not be built. %s ends:\n' "$log" >&2
    tail -n 15 "$log" >&2
    exit 1
  fi
}

if [ ! -d "$launcher" ]; then
  mkdir -p "$here/.dist"
  is_packaged || build
  staging=$(mktemp -d "$here/.dist/launcher.XXXXXX")
  cp "$here"/target/samverk-local-*.jar "$here"/target/lib/*.jar "$staging"
  mv -T "$staging" "$launcher" 2>/dev/null || rm -rf "$staging"
fi

exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dsamverk.checkout="$checkout" \
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "$launcher/*" se.samverk.local.command.Main "$(basename "$0")" "$@"
