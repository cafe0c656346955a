# Read by ./run and ./test: finds a JDK and a Maven, for ./test a browser, for its containers Podman; Debian's root gets what is missing,
# everybody else is told.
# shellcheck shell=sh

fail() {
  echo "$1" >&2
  exit 1
}

jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then
    JAVA="$JAVA_HOME/bin/java" JAVAC="$JAVA_HOME/bin/javac"
  else
    JAVA=java JAVAC=javac
  fi
  command -v "$JAVA" >/dev/null && command -v "$JAVAC" >/dev/null || return 1
  release=$("$JAVAC" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ "${release:-0}" -ge 17 ]
}

maven() {
  command -v mvn >/dev/null || [ -d "${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists" ]
}

root_of_debian() {
  [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]
}

debian_gets() {
  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y "$@" >/dev/null
}

# The tests look at pages with one; where there is none they leave that out and say so.
browser() {
  if ! command -v chromium >/dev/null && root_of_debian; then
    echo "Installing chromium …"
    debian_gets --no-install-recommends chromium || true
  fi
  command -v chromium >/dev/null || echo "Without Chromium no page is looked at."
}

# The tests call the scripts of the realm with them, as an operator does.
scripts() {
  if ! { command -v curl && command -v jq; } >/dev/null && root_of_debian; then
    echo "Installing curl and jq …"
    debian_gets curl jq || true
  fi
  { command -v curl && command -v jq; } >/dev/null || fail "Missing: curl or jq. Install both (Debian: apt-get install curl jq), then start again."
}

# The tests build the images and run them with it; where there is none they leave that out and say so.
containers() {
  if ! command -v podman >/dev/null && root_of_debian; then
    echo "Installing podman …"
    debian_gets --no-install-recommends podman runc containernetworking-plugins catatonit || true
  fi
  command -v podman >/dev/null || echo "Without Podman no image is built and run."
}

missing=''
jdk || missing="$missing openjdk-17-jdk-headless"
maven || missing="$missing maven"
command -v npm >/dev/null || missing="$missing npm"
command -v setsid >/dev/null || [ "$(uname)" != Linux ] || missing="$missing util-linux"
if [ -n "$missing" ]; then
  if root_of_debian; then
    echo "Installing$missing …"
    # shellcheck disable=SC2086 # each word is a package
    debian_gets $missing \
      || fail "Debian could not install$missing: see the lines above (network, sources), then start again."
    jdk || fail "JAVA_HOME=${JAVA_HOME:-} names no JDK 17 or newer: unset it or let it name one, then start again."
  else
    fail "Missing:$missing. Install that (Debian: apt-get install$missing; elsewhere a JDK 17 or newer, Maven 3.9 and npm), then start again."
  fi
fi

# 2 GiB: what a build and the data of a run take.
free=$(df -Pk . | awk 'NR == 2 { print $4 }')
[ "$free" -ge 2097152 ] || fail "Only $((free / 1024)) MiB are free here and 2048 are needed: free some space (rm -rf .local/data is safe)."
