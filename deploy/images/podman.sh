# Read by the commands beside it, from the root of the checkout.
# shellcheck shell=sh

BASE=localhost/zusage-base
APPLICATIONS='agreement-service plan-service notification-service reporting-service portal'

fail() {
  echo "$1" >&2
  exit 1
}

command -v podman >/dev/null || fail "Podman is missing (Debian: apt-get install podman runc containernetworking-plugins catatonit)."

if [ -z "${CONTAINERS_CONF:-}" ] && [ ! -d /run/systemd/system ]; then
  CONTAINERS_CONF=$PWD/deploy/images/containers.conf
  export CONTAINERS_CONF
fi

# Of the project itself, which names its parent nowhere.
version() {
  sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml
}

base_image() {
  echo "$BASE:$(cksum <deploy/images/base | cut -d' ' -f1)"
}

image() {
  echo "localhost/zusage/$1:$(version)"
}

size() {
  podman image inspect --format '{{.Size}}' "$1" | awk '{ printf "%d MB", $1 / 1000000 }'
}
