package de.zusage.notification;

import static de.zusage.kit.testing.http.Request.given;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Request;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Calls this service as somebody. */
public final class Api {

    public static final String CONTACT = "/api/v1/contacts/{caseId}";
    public static final String CONFIRMED = CONTACT + "/confirmed";
    public static final String STOPPED = CONTACT + "/stopped";
    public static final String OFFICE_CONTACT = "/api/v1/office-contact";
    public static final String REMINDERS = "/api/v1/cases/{caseId}/reminders";
    public static final String MESSAGES = "/api/v1/cases/{caseId}/messages";
    public static final String CALENDAR_FEED = "/api/v1/cases/{caseId}/calendar-feed";
    public static final String OWN_CALENDAR_FEED = "/api/v1/me/calendar-feed";

    public static final String STAFF = "/api/v1/staff";
    public static final String PREFERENCES = "/api/v1/me/preferences";

    /** Who answers for a case after it was handed over. */
    public static final UUID ADVISER = UUID.randomUUID();

    private Api() {}

    public static Request as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static Request adviser(Tenant tenant) {
        return as(Tokens.adviser(tenant.authority(), tenant.office())
                .subject(ADVISER)
                .sign());
    }

    public static Request adviser(Tenant tenant, UUID person) {
        return as(Tokens.adviser(tenant.authority(), tenant.office())
                .subject(person)
                .sign());
    }

    /** Enters somebody of the staff; the answer has the row. */
    public static Response enter(Tenant tenant, UUID person, String function, String name, String mail) {
        return officeAdmin(tenant)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("person", person, "function", function, "name", name, "mail", mail))
                .post(STAFF);
    }

    /** The person wishes that from now on. */
    public static Response prefer(Tenant tenant, UUID person, Map<String, ?> wishes) {
        String tag = adviser(tenant, person).get(PREFERENCES).header("ETag");
        return adviser(tenant, person).header("If-Match", tag).body(wishes).put(PREFERENCES);
    }

    public static Request officeAdmin(Tenant tenant) {
        return as(Tokens.of("office-admin")
                .authority(tenant.authority())
                .office(tenant.office())
                .carrier("carrier-a")
                .sign());
    }

    /** The client of the case calls the address safe today, whatever was said before. */
    public static void callSafe(Tenant tenant, UUID caseId, String language, String address) {
        declare(tenant, caseId, language, List.of(mail(address))).then().statusCode(200);
    }

    public static void withdraw(Tenant tenant, UUID caseId) {
        adviser(tenant)
                .header("If-Match", tag(tenant, caseId))
                .delete(CONTACT, caseId)
                .then()
                .statusCode(204);
    }

    public static Response declare(
            Tenant tenant, UUID caseId, String language, List<? extends Map<String, ?>> channels) {
        return adviser(tenant)
                .header("If-Match", tag(tenant, caseId))
                .body(Map.of("language", language, "channels", channels))
                .put(CONTACT, caseId);
    }

    public static Map<String, String> mail(String address) {
        return Map.of("channel", "MAIL", "address", address, "calledSafeOn", "2026-05-04");
    }

    public static String tag(Tenant tenant, UUID caseId) {
        return adviser(tenant)
                .get(CONTACT, caseId)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static Map<String, String> number(String number) {
        return Map.of("channel", "CALL", "address", number, "calledSafeOn", "2026-05-04");
    }

    /** The states of the first reminders of a case, a week before or of news, with the reason where there is one. */
    public static List<String> reminders(Tenant tenant, UUID caseId) {
        return reminders(tenant, caseId, -7);
    }

    /** The states of the reminders of a case at so many days from the day itself, and of news. */
    public static List<String> reminders(Tenant tenant, UUID caseId, int days) {
        return items(tenant, caseId).stream()
                .filter(item -> !String.valueOf(item.get("kind")).startsWith("CONTACT_"))
                .filter(item -> Objects.equals(item.get("days"), days) || "ADVISER_CHANGED".equals(item.get("kind")))
                .map(item -> item.get("recipient") + " " + item.get("dueOn") + " " + item.get("state")
                        + (item.containsKey("reason") ? " " + item.get("reason") : ""))
                .sorted()
                .toList();
    }

    /** What became of the reminders of that kind, each with its days, state and reason. */
    public static List<String> ofKind(Tenant tenant, UUID caseId, String kind) {
        return items(tenant, caseId).stream()
                .filter(item -> kind.equals(item.get("kind")))
                .map(item -> item.get("recipient") + " " + item.get("days") + " " + item.get("state")
                        + (item.containsKey("reason") ? " " + item.get("reason") : ""))
                .sorted()
                .toList();
    }

    private static List<Map<String, Object>> items(Tenant tenant, UUID caseId) {
        return adviser(tenant)
                .header("Access-Reason", "RIGHTS_OF_THE_CLIENT")
                .queryParam("limit", 100)
                .get(REMINDERS, caseId)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
