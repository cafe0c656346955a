package de.zusage.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The directory of an authority or a carrier: a second Keycloak, which says what it likes in the claim {@code roles}. Its realm
 * is called zusage too, as each that a {@link KeycloakServer} imports.
 */
final class StaffDirectory implements AutoCloseable {
    static final String CLIENT = "zusage";
    static final String SECRET = "secret of zusage at the directory";

    private static final String PASSWORD = "password at the directory";
    private static final String PERSONNEL = "personnel";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakServer server;

    private StaffDirectory(KeycloakServer server) {
        this.server = server;
    }

    /** Starts with people and what it says of each, and leads back to the realm for those aliases alone. */
    static StaffDirectory start(Path directory, String realm, List<String> aliases, Map<String, List<String>> people)
            throws IOException {
        List<Map<String, Object>> users = new ArrayList<>();
        people.forEach((name, roles) -> users.add(Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@directory.example.org",
                "firstName",
                "A",
                "lastName",
                "B",
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD)),
                "realmRoles",
                roles)));
        users.add(Map.of(
                "username",
                "service-account-" + PERSONNEL,
                "enabled",
                true,
                "serviceAccountClientId",
                PERSONNEL,
                "clientRoles",
                Map.of("realm-management", List.of("manage-users", "view-realm"))));
        Map<String, Object> zusage = Map.of(
                "clientId", CLIENT,
                "secret", SECRET,
                "redirectUris",
                        aliases.stream()
                                .map(alias -> realm + "/broker/" + alias + "/endpoint")
                                .toList(),
                "attributes", Map.of("pkce.code.challenge.method", "S256"),
                "protocolMappers",
                        List.of(Map.of(
                                "name", "roles",
                                "protocol", "openid-connect",
                                "protocolMapper", "oidc-usermodel-realm-role-mapper",
                                "config",
                                        Map.of(
                                                "claim.name", "roles",
                                                "multivalued", "true",
                                                "jsonType.label", "String",
                                                "id.token.claim", "true",
                                                "userinfo.token.claim", "true"))));
        Map<String, Object> personnel = Map.of(
                "clientId", PERSONNEL, "secret", SECRET, "serviceAccountsEnabled", true, "standardFlowEnabled", false);
        Stream<String> roles = people.values().stream().flatMap(List::stream);
        Path file = Files.writeString(
                directory.resolve("directory.json"),
                JSON.writeValueAsString(Map.of(
                        "realm",
                        "zusage",
                        "enabled",
                        true,
                        "sslRequired",
                        "external",
                        "roles",
                        Map.of(
                                "realm",
                                new TreeSet<>(roles.toList())
                                        .stream()
                                                .map(role -> Map.of("name", role))
                                                .toList()),
                        "clients",
                        List.of(zusage, personnel),
                        "users",
                        users)));
        return new StaffDirectory(KeycloakServer.start(Project.programs(), directory, file, Ports.free()));
    }

    String issuer() {
        return server.realmUrl();
    }

    /** What somebody types into its form. */
    static Map<String, String> login(String name) {
        return Map.of("username", name, "password", PASSWORD);
    }

    /** From now on it says no role of somebody any more. */
    void saysNothingOf(String name) throws IOException, InterruptedException {
        String token = ProductionRealm.clientToken(issuer(), PERSONNEL, SECRET);
        String realm = server.url() + "/admin/realms/zusage/";
        String path = "users/"
                + ProductionRealm.asked(realm, token, "GET", "users?exact=true&username=" + name, "")
                        .at("/0/id")
                        .asText()
                + "/role-mappings/realm";
        JsonNode roles = ProductionRealm.asked(realm, token, "GET", path, "");
        ProductionRealm.asked(realm, token, "DELETE", path, roles.toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
