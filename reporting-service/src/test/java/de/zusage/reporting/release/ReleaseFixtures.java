package de.zusage.reporting.release;

import static de.zusage.kit.testing.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import de.zusage.reporting.TestClock;
import de.zusage.reporting.fact.Told;
import de.zusage.reporting.fact.Told.Thing;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Facts and callers for tests of releases. */
public final class ReleaseFixtures {
    public static final String RELEASES = "/api/v1/releases";
    static final String FIGURES = "/api/v1/figures";
    public static final String Q1 = "2026-06-30";
    public static final String Q2 = "2026-09-30";

    private static final UUID PROGRAMME = UUID.randomUUID();
    private static final Duration UNTIL_WORDS_LAPSE = Duration.ofDays(20);

    private ReleaseFixtures() {}

    /** What no role of the service can do: forgets all facts and releases, so that a test starts from none. */
    public static void forgetEverything() {
        TestClock.ahead(Duration.ZERO);
        try (Connection connection = LocalDatabase.of("reporting").connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "truncate release, release_part_read, release_table_read, planned_release, pull, released_file, released_cell,"
                            + " release_count, release_refusal, release_definition, release_completeness, known_office,"
                            + " release_confirmation, recorded_fact, erased_subject, frozen_cell, counted_unit,"
                            + " question, question_file, question_cell, question_count");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Agreements that were signed in a month, all alike. */
    public static List<Thing> signed(int number, String authority, String office, String month, String... attributes) {
        List<Thing> things = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            things.add(Told.agreement(authority, office)
                    .tells("OFFERED", month, "\"programme\":\"MBE\"")
                    .tells("SIGNED", month, attributes));
        }
        return things;
    }

    public static Tokens programme() {
        return Tokens.of("programme").subject(PROGRAMME);
    }

    public static Tokens ministry() {
        return Tokens.of("ministry");
    }

    public static Tokens coordinator(String authority) {
        return Tokens.of("coordinator").authority(authority);
    }

    public static Request as(Tokens caller) {
        return given().auth().oauth2(caller.sign()).contentType("application/json");
    }

    public static Response prepare(String path, Object wish) {
        return as(programme())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(wish)
                .post("/api/v1/" + path);
    }

    public static Response prepare(String asOf) {
        return prepare("releases", Map.of("asOf", asOf));
    }

    /** Prepares a release and lets it out when the coordinators' time is over; the clock is right again then. */
    public static String released(String asOf) {
        return released(prepare(asOf));
    }

    static String released(Response prepared) {
        assertThat(prepared.statusCode()).as(prepared.asString()).isEqualTo(201);
        TestClock.ahead(UNTIL_WORDS_LAPSE);
        Response out = decide(prepared, "released", Map.of());
        TestClock.ahead(Duration.ZERO);
        assertThat(out.statusCode()).as(out.asString()).isEqualTo(200);
        return prepared.path("id");
    }

    public static Response decide(Response prepared, String decision, Object body) {
        return as(programme())
                .header("If-Match", prepared.header("ETag"))
                .body(body)
                .post(RELEASES + "/" + prepared.path("id") + "/" + decision);
    }

    static Response table(String release, String table, String accept) {
        return as(ministry()).accept(accept).get(RELEASES + "/" + release + "/tables/" + table);
    }

    /** A cell of a released table; groups by their codes, joined by a comma. */
    static String cell(String release, String table, String authority, String period, String... groups) {
        Response json = table(release, table, "application/json");
        assertThat(json.statusCode()).as(json.asString()).isEqualTo(200);
        List<Map<String, Object>> cells = json.path("cells");
        return cells.stream()
                .filter(cell -> authority.equals(cell.get("authority"))
                        && period.equals(cell.get("period"))
                        && List.of(groups).equals(cell.get("groups")))
                .map(cell -> cell.get("state") + (cell.get("value") == null ? "" : " " + cell.get("value")))
                .findFirst()
                .orElse("none");
    }
}
