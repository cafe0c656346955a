package de.zusage.notification.contact;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.notification.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OfficeContactResourceTest {

    private final Tenant office = new Tenant("freiburg", "f-" + UUID.randomUUID());

    @Test
    void anOfficeNamesItsMailboxAndNamesAnother() {
        Api.officeAdmin(office)
                .get(Api.OFFICE_CONTACT)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("mail", nullValue());
        name("\"0\"", "team@example.org").then().statusCode(200).header("ETag", "\"1\"");
        name("\"1\"", "desk@example.org").then().statusCode(200);
        Api.officeAdmin(office)
                .get(Api.OFFICE_CONTACT)
                .then()
                .header("ETag", "\"2\"")
                .body("mail", equalTo("desk@example.org"));
    }

    @Test
    void aStaleOrMissingVersionChangesNothing() {
        name("\"0\"", "team@example.org");
        name("\"0\"", "desk@example.org").then().statusCode(412);
        Api.officeAdmin(office)
                .body("{\"mail\":\"desk@example.org\"}")
                .put(Api.OFFICE_CONTACT)
                .then()
                .statusCode(428);
        Api.officeAdmin(office).get(Api.OFFICE_CONTACT).then().body("mail", equalTo("team@example.org"));
    }

    @Test
    void anotherOfficeOfTheSameAuthoritySeesNothingOfIt() {
        name("\"0\"", "team@example.org");
        Api.officeAdmin(new Tenant(office.authority(), "f-" + UUID.randomUUID()))
                .get(Api.OFFICE_CONTACT)
                .then()
                .header("ETag", "\"0\"")
                .body("mail", nullValue());
    }

    @Test
    void anAdviserDoesNotNameTheMailbox() {
        Api.adviser(office).get(Api.OFFICE_CONTACT).then().statusCode(403);
        Api.adviser(office)
                .header("If-Match", "\"0\"")
                .body("{\"mail\":\"x@example.org\"}")
                .put(Api.OFFICE_CONTACT)
                .then()
                .statusCode(403);
    }

    private de.zusage.kit.testing.http.Response name(String tag, String mail) {
        return Api.officeAdmin(office)
                .header("If-Match", tag)
                .body("{\"mail\":\"" + mail + "\"}")
                .put(Api.OFFICE_CONTACT);
    }
}
