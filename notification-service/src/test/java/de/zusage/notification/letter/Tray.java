package de.zusage.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.http.Response;
import de.zusage.notification.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody of an office does with its letters. */
final class Tray {
    static final String LETTERS = "/api/v1/letters";
    static final String BATCHES = "/api/v1/letter-batches";

    private final Tenant office;

    Tray(Tenant office) {
        this.office = office;
    }

    /** Takes away what other tests left; two batches hold it. */
    void empty() {
        make();
        make();
    }

    List<Map<String, Object>> waiting() {
        return Api.adviser(office)
                .get(LETTERS + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    Response make() {
        return Api.adviser(office)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of())
                .post(BATCHES);
    }

    /** The batches that are still to be posted, page by page. */
    List<String> open() {
        List<String> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = Api.adviser(office).get(BATCHES + "?limit=1" + next);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            all.addAll(page.<List<String>>path("items.id"));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return all;
    }

    /** The address of a new batch. */
    String batch() {
        return make().then().statusCode(201).extract().header("Location");
    }

    Response read(String batch) {
        return Api.adviser(office).get(batch);
    }

    Response pdf(String batch) {
        return Api.adviser(office).post(batch + "/printed");
    }

    Response posted(String batch) {
        return say(batch, "posted");
    }

    /** Without those at these places in the file. */
    Response posted(String batch, String without) {
        return say(batch, "posted?without=" + without);
    }

    Response cancelled(String batch) {
        return say(batch, "cancelled");
    }

    static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }

    private Response say(String batch, String what) {
        return Api.adviser(office)
                .header("If-Match", String.valueOf(read(batch).header("ETag")))
                .post(batch + "/" + what);
    }
}
