# Read by ./run and the commands of deploy/, after prerequisites.sh, from the root of the checkout.
# shellcheck shell=sh

# Every file that goes into the build, by content: a changed, new, renamed or deleted one gives another sum.
fingerprint() {
  { "$JAVAC" -version 2>/dev/null
    find pom.xml mvnw .mvn contracts deploy/local deploy/chart-tests deploy/monitoring deploy/helm service-kit print-kit verifier *-service portal \
      -type d \( -name target -o -name node_modules \) -prune -o -type f -print | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum; } | cksum
}

is_built() {
  for product in deploy/local/target/classpath deploy/local/target/keycloak/keycloak.zip \
    deploy/local/target/classes/de/zusage/local/Main.class deploy/chart-tests/target/classpath agreement-service/target/quarkus-app/quarkus-run.jar \
    plan-service/target/quarkus-app/quarkus-run.jar notification-service/target/quarkus-app/quarkus-run.jar \
    reporting-service/target/quarkus-app/quarkus-run.jar portal/target/quarkus-app/quarkus-run.jar; do
    [ -f "$product" ] || return 1
    # Somebody else has built since: perhaps from other sources.
    case "$product" in *.jar) [ -z "$(find "$product" -newer .local/built)" ] || return 1 ;; esac
  done
}

# Packages everything that is not as its sources are, under the feet of whatever runs from this checkout. A test that calls from within a build has packaged already.
build_what_changed() {
  [ -z "${ZUSAGE_PACKAGED:-}" ] || return 0
  mkdir -p .local || fail "The directory .local cannot be made here: make the checkout writable."
  sum=$(fingerprint)
  if [ ! -f .local/built ] || [ "$(cat .local/built)" != "$sum" ] || ! is_built; then
    echo "Building without tests: two to five minutes on two cores, in silence, and some more while Maven fetches what it has not yet …"
    rm -f .local/built
    ./mvnw -q -B -ntp -Dstyle.color=never -DskipTests -Dspotless.check.skip=true -pl '!system-tests,!browser-tests' package \
      || fail "The build failed; the lines above say where."
    echo "$sum" >.local/built
    echo "Built."
  fi
}
