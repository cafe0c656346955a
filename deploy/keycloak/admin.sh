# Read by the scripts beside it: how they ask the realm's administration.
# shellcheck shell=sh
export LC_ALL=C
rights="it needs manage-realm, manage-clients, manage-users and manage-identity-providers."

fail() {
  echo "$1" >&2
  exit 1
}

# Slugs of authorities, offices, carriers, subscribers and directories, as the user profile of the realm takes them.
slug() {
  case $2 in
    '' | *[!a-z0-9-]* | -* | *- | *--*) fail "$1 \"$2\" is no name: small letters, digits and hyphens in between, at most 40." ;;
  esac
  [ ${#2} -le 40 ] || fail "$1 \"$2\" is too long: at most 40 characters."
}

log_in() {
  for program in curl jq; do
    command -v $program >/dev/null || fail "The program $program is missing: install it (Debian: apt-get install curl jq)."
  done
  [ -n "${ZUSAGE_KEYCLOAK:-}" ] || fail "ZUSAGE_KEYCLOAK is not set: say where Keycloak answers, https://login.example.org."
  [ -n "${ZUSAGE_ADMIN_SECRET_FILE:-}" ] || fail "ZUSAGE_ADMIN_SECRET_FILE is not set: name the file with the secret of zusage-administration."
  [ -r "$ZUSAGE_ADMIN_SECRET_FILE" ] || fail "The file $ZUSAGE_ADMIN_SECRET_FILE cannot be read."
  realm=${ZUSAGE_REALM:-zusage}
  admin=${ZUSAGE_KEYCLOAK%/}/admin/realms/$realm
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  # The secret goes through a pipe: whoever lists processes sees no arguments of curl with it.
  status=$(tr -d '\r\n' <"$ZUSAGE_ADMIN_SECRET_FILE" | curl -sS -o "$work/answer" -w '%{http_code}' \
    -d grant_type=client_credentials -d "client_id=${ZUSAGE_ADMIN_CLIENT:-zusage-administration}" \
    --data-urlencode client_secret@- "${ZUSAGE_KEYCLOAK%/}/realms/$realm/protocol/openid-connect/token") \
    || fail "Keycloak does not answer at $ZUSAGE_KEYCLOAK."
  [ "$status" = 200 ] || fail "Keycloak does not let ${ZUSAGE_ADMIN_CLIENT:-zusage-administration} in (status $status): is the secret that of realm $realm?"
  jq -r '"header = \"Authorization: Bearer \(.access_token)\""' "$work/answer" >"$work/login"
}

# METHOD PATH [JSON, or @FILE with it]: leaves the status in $status and the answer in $work/answer, whatever they are.
send() {
  method=$1 path=$2
  shift 2
  [ $# -eq 0 ] || set -- -H 'Content-Type: application/json' --data-binary "$1"
  status=$(curl -sS -K "$work/login" -o "$work/answer" -w '%{http_code}' -X "$method" "$@" "$admin/$path") \
    || fail "Keycloak does not answer at $ZUSAGE_KEYCLOAK."
}

# The same, but what is none of the usual ones ends the script.
ask() {
  send "$@"
  case $status in
    200 | 201 | 204) ;;
    404) [ "$method" = GET ] || fail "Keycloak knows nothing at $path." ;;
    401 | 403) fail "${ZUSAGE_ADMIN_CLIENT:-zusage-administration} may not do that ($method $path): $rights" ;;
    *) fail "Keycloak refused $method $path with $status: $(head -c 300 "$work/answer")" ;;
  esac
}

# A role of the realm as JSON, made where it is missing.
role() {
  ask GET "roles/$1"
  if [ "$status" = 404 ]; then
    [ -n "${2:-}" ] || fail "The realm has no role $1: was it made from zusage-realm-production.json?"
    ask POST roles "$(jq -n --arg name "$1" --arg description "$2" '{$name, $description}')"
    ask GET "roles/$1"
  fi
  cat "$work/answer"
}

# The id of a client scope, empty where there is none; the scope itself is in $work/scope.
scope() {
  ask GET client-scopes
  jq --arg name "$1" '.[] | select(.name == $name)' "$work/answer" >"$work/scope"
  jq -r .id "$work/scope"
}

# The id of a client, empty where there is none.
client() {
  ask GET "clients?clientId=$1"
  jq -r '.[0].id // empty' "$work/answer"
}

# Whether there is an authority of that name.
authority() {
  ask GET "groups?exact=true&search=$1"
  jq -e --arg name "$1" 'any(.[]; .name == $name)' "$work/answer" >/dev/null
}

# The identity provider of that alias, empty where there is none; it is in $work/directory, its secret starred out.
directory() {
  ask GET "identity-provider/instances/$1"
  [ "$status" = 200 ] || return 0
  cp "$work/answer" "$work/directory"
  echo "$1"
}

# CLIENT DESCRIPTION ROLE SECRET-FILE: a machine with that one role, its secret in a new file for one reader; $made is empty where it is there.
machine() {
  role=$(role "$3")
  id=$(client "$1")
  made=''
  if [ -z "$id" ]; then
    [ ! -e "$4" ] || fail "The file $4 is there: name one that is not, the new secret goes into it."
    (umask 077 && : >"$4") 2>/dev/null || fail "The file $4 cannot be written."
    ask POST clients "$(jq -n --arg name "$1" --arg description "$2" '{clientId: $name, $description, enabled: true,
      protocol: "openid-connect", publicClient: false, serviceAccountsEnabled: true, standardFlowEnabled: false, implicitFlowEnabled: false,
      directAccessGrantsEnabled: false, fullScopeAllowed: false, defaultClientScopes: ["zusage"], optionalClientScopes: []}')"
    id=$(client "$1")
    ask GET "clients/$id/client-secret"
    jq -r .value "$work/answer" >"$4"
    made=yes
  fi
  ask POST "clients/$id/scope-mappings/realm" "[$role]"
  ask GET "clients/$id/service-account-user"
  account=$(jq -r .id "$work/answer")
  ask POST "users/$account/role-mappings/realm" "[$role]"
}

# CLIENT: takes a machine away; $status is 404 where there is none.
remove_machine() {
  id=$(client "$1")
  status=404
  [ -z "$id" ] || ask DELETE "clients/$id"
}
