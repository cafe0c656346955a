package de.zusage.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.local.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitTest.class)
class CursorsTest {

    private final Tokens office = Tokens.adviser("wetzlar", "office-" + UUID.randomUUID());

    @Test
    void pagesShowEverythingOnce() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(Http.written(office, "page").toString());
        }
        List<String> read = new ArrayList<>();
        JsonPath page = page("?limit=2");
        read.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = page("?limit=2&cursor=" + page.getString("next"));
            read.addAll(page.getList("items.id"));
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(written);
        assertThat(page.getMap("")).as("the last page").containsOnlyKeys("items");
    }

    @Test
    void aPageHasTwentyUnlessTheCallerSaysHowMany() {
        for (int i = 0; i < 21; i++) {
            Http.written(office, "page");
        }
        assertThat(page("").getList("items")).hasSize(20);
        assertThat(page("?limit=1").getList("items")).hasSize(1);
        assertThat(page("?limit=100").getList("items")).hasSize(21);
    }

    @Test
    void aCursorThatWasTamperedWithOrMadeElsewhereIsRefused() {
        for (int i = 0; i < 3; i++) {
            Http.written(office, "page");
        }
        String good = page("?limit=2").getString("next");
        byte[] bytes = Base64.getUrlDecoder().decode(good);
        bytes[bytes.length - 3] ^= 1;
        refused(office, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        bytes[bytes.length - 3] ^= 1;
        bytes[0] ^= 1;
        refused(office, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        refused(office, "nonsense");
        refused(office, "A".repeat(4000));
        refused(Tokens.adviser("wetzlar", "another-office"), good);
        refused(Tokens.of("operator"), "/api/v1/operations/parked-streams", good);
    }

    private JsonPath page(String query) {
        return Http.as(office)
                .get("/api/v1/notes" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void refused(Tokens who, String cursor) {
        refused(who, "/api/v1/notes", cursor);
    }

    private static void refused(Tokens who, String list, String cursor) {
        Http.as(who)
                .queryParam("cursor", cursor)
                .get(list)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }
}
