package de.zusage.plan;

import static de.zusage.kit.testing.http.Request.given;

import de.zusage.kit.testing.http.Request;
import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.Tokens;
import java.sql.SQLException;
import java.util.UUID;

/** An offer of an authority, written past the directory, and requests of its provider. */
public record AnOffer(String authority, UUID id, String provider) {

    /** From April on, without a last day. */
    public static AnOffer withPlaces(int capacity) {
        return of("school-" + UUID.randomUUID().toString().substring(24), capacity);
    }

    /** The same of a certain provider. */
    public static AnOffer of(String provider, int capacity) {
        return in("stuttgart", provider, capacity);
    }

    /** The same elsewhere. */
    public static AnOffer in(String authority, String provider, int capacity) {
        AnOffer offer = new AnOffer(authority, UUID.randomUUID(), provider);
        execute("""
                insert into offer (id, authority, title, kind, provider, goal_areas, languages, place, accessible, child_care,
                  start_dates, capacity, valid_from, version)
                values ('%s', '%s', 'A course', 'ORIENTATION_COURSE', '%s', '{LANGUAGE}', '{}', 'Stuttgart', true, false, '{}', %d,
                  '2026-04-01', 0)""".formatted(offer.id, authority, offer.provider, capacity));
        return offer;
    }

    /** What the directory changes about it, as an assignment in SQL. */
    public void set(String assignment) {
        execute("update offer set " + assignment + " where id = '" + id + "'");
    }

    /** A turn for one of its places, written past the bookings. */
    public void place(int number, String state) {
        boolean undecided = state.equals("WAITING") || state.equals("REQUESTED");
        execute(
                "insert into place (id, authority, offer_id, number, state, asked_on, decided_on, held_back, version) values"
                        + " ('%s', '%s', '%s', %d, '%s', '2026-06-01', %s, false, 0)"
                                .formatted(
                                        UUID.randomUUID(),
                                        authority,
                                        id,
                                        number,
                                        state,
                                        undecided ? null : "'2026-06-01'"));
    }

    public Request asProvider() {
        return given().auth().oauth2(token()).contentType("application/json");
    }

    /** Staff of the provider belongs to no office. */
    public String token() {
        return Tokens.of("provider")
                .authority(authority)
                .claim("provider", provider)
                .sign();
    }

    /** The only place that was asked for or the last one of them. */
    public UUID lastPlace() {
        return UUID.fromString(
                asProvider().get("/api/v1/offers/" + id + "/places?limit=100").path("items[-1].id"));
    }

    private static void execute(String sql) {
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
