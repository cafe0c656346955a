package de.zusage.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The people of the demo realm file, the one place where their passwords stand. */
public final class DemoRealm {
    private static final String EMPLOYMENT = "employment:";

    private DemoRealm() {}

    public static String password(String user) {
        for (JsonNode each : users()) {
            if (each.path("username").asText().equals(user)) {
                return each.path("credentials").path(0).path("value").asText();
            }
        }
        throw new LocalFailure("The demo realm has nobody called " + user + ".");
    }

    /** By which a program says that it is that client. */
    public static String secret(String client) {
        for (JsonNode each : realm().path("clients")) {
            if (each.path("clientId").asText().equals(client)) {
                return each.path("secret").asText();
            }
        }
        throw new LocalFailure("The demo realm has no client called " + client + ".");
    }

    /** All people who can log in: one line each with roles and the offices of their employments. */
    static List<String> people() {
        List<String> people = new ArrayList<>();
        for (JsonNode each : users()) {
            if (each.has("credentials")) {
                people.add(line(each));
            }
        }
        return people;
    }

    /** Where the person works, by the employments in the realm. */
    static List<String> offices(String username) {
        List<String> offices = new ArrayList<>();
        for (JsonNode each : users()) {
            if (each.path("username").asText().equals(username)) {
                offices.addAll(roles(each, true));
            }
        }
        return offices;
    }

    private static String line(JsonNode user) {
        return String.format(
                        "%-22s %-26s %s",
                        user.path("username").asText(),
                        String.join(", ", roles(user, false)),
                        String.join(", ", roles(user, true)))
                .stripTrailing();
    }

    /** The offices of the employments, or the roles that are none. */
    private static List<String> roles(JsonNode user, boolean employments) {
        List<String> names = new ArrayList<>();
        for (JsonNode role : user.path("realmRoles")) {
            String name = role.asText();
            if (name.startsWith(EMPLOYMENT) == employments) {
                names.add(employments ? name.substring(EMPLOYMENT.length()) : name);
            }
        }
        return names;
    }

    private static JsonNode users() {
        return realm().path("users");
    }

    private static JsonNode realm() {
        try {
            return new ObjectMapper().readTree(Project.realm().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
