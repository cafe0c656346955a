package de.zusage.agreement.declaration;

import static de.zusage.agreement.Api.*;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.http.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which data-protection law the information was given under is kept with it. */
@ServiceTest
class NoticeRegimeTest {

    @Test
    void theInformationIsThatOfTheOfficesDataProtectionLaw() {
        String casefile = aCase();
        String path = "/api/v1/cases/" + casefile + "/notices";
        for (int wording : new int[] {1, 2}) {
            creating(adviser())
                    .body(Map.of("wording", wording, "language", "so", "how", "READ_OUT"))
                    .post(path)
                    .then()
                    .statusCode(201);
        }
        Response noted = ok(as(client()).get(path));
        assertThat(noted.<String>path("items[0].regime")).isNull();
        String regime = noted.path("items[1].regime");
        assertThat(ok(as(client()).get("/api/v1/declarations"))
                        .<List<String>>path("items.find { it.version == 2 }.regimes." + regime))
                .hasSize(2);
    }
}
