package de.zusage.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the realm in {@code deploy/keycloak} knows. */
final class Realm {
    private Realm() {}

    /** The roles that say what somebody may do, without those that say where somebody is employed. */
    static List<String> roles() {
        return names("/roles/realm").stream()
                .filter(role -> !role.startsWith("employment:"))
                .toList();
    }

    /** The slugs of the nineteen authorities. */
    static List<String> authorities() {
        return names("/groups");
    }

    private static List<String> names(String at) {
        return StreamSupport.stream(realm().at(at).spliterator(), false)
                .map(node -> node.path("name").asText())
                .toList();
    }

    private static JsonNode realm() {
        try {
            return ContractFiles.tree(
                    Files.readString(ContractFiles.directory().resolveSibling("deploy/keycloak/zusage-realm.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
