package de.zusage.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The people of the demo realm file, the one place where their passwords stand. */
public final class DemoRealm {
    private DemoRealm() {}

    public static String password(String user) {
        for (JsonNode each : users()) {
            if (each.path("username").asText().equals(user)) {
                return each.path("credentials").path(0).path("value").asText();
            }
        }
        throw new LocalFailure("The demo realm has nobody called " + user + ".");
    }

    /** All people who can log in. */
    static List<String> people() {
        List<String> people = new ArrayList<>();
        for (JsonNode each : users()) {
            if (each.has("credentials")) {
                people.add(each.path("username").asText());
            }
        }
        return people;
    }

    private static JsonNode users() {
        try {
            return new ObjectMapper().readTree(Project.realm().toFile()).path("users");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
