package de.zusage.kit.secret;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.LogLines;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service whose passwords stand in files serves, and says them nowhere. */
@QuarkusTest
@TestProfile(SecretsInFiles.class)
@Tag("landing")
class SecretsStaySecretTest {

    private static final String PASSWORD = "quarkus.datasource.password";

    @TestHTTPResource(value = "/", management = true)
    @Nullable URL management;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database = "";

    @Test
    void noAnswerOfTheManagementPortAndNoLineOfTheLogHoldsOne() {
        var setting = ConfigProvider.getConfig().getConfigValue(PASSWORD);
        assertThat(setting.getSourceName()).isEqualTo(SecretFiles.NAME);
        String secret = setting.getValue();
        assertThat(secret).hasSizeGreaterThan(8);
        try (LogLines lines = new LogLines()) {
            Logger.getLogger(getClass()).info("from here on");
            Http.write(Http.anAdviser(), "written with a password out of a file")
                    .statusCode(201);
            for (String path : new String[] {
                "metrics",
                "health",
                "health/ready",
                "openapi",
                "info",
                "config",
                "env",
                "configprops",
                "dev",
                "dev-ui",
                "arc",
                "arc/beans",
                "scheduler",
                "logging-manager",
                "threaddump",
                "heapdump",
                ""
            }) {
                Response answer = given().get(Objects.requireNonNull(management) + path);
                assertThat(answer.asString()).as(path).doesNotContain(secret);
                if (path.matches("info|config|env|configprops|dev.*|arc.*|scheduler|logging-manager|.*dump")) {
                    assertThat(answer.statusCode()).as(path).isEqualTo(404);
                }
            }
            assertThat(Http.as(Http.anAdviser()).get("/api/v1/notes/broken").asString())
                    .doesNotContain(secret);
            Logger.getLogger(getClass()).error("refused", refusedLogin());
            assertThat(lines.with("from here on")).isNotEmpty();
            assertThat(lines.with("refused")).isNotEmpty();
            assertThat(lines.with(secret)).isEmpty();
        }
    }

    @Test
    void aServiceWhosePasswordsStandInFilesMayStartWithAllItsOtherSettings() {
        assertThatCode(() -> SecretsGuard.requireFiles(ConfigProvider.getConfig()))
                .doesNotThrowAnyException();
    }

    /** As the driver says it. */
    private SQLException refusedLogin() {
        try (var connection = DriverManager.getConnection(
                database, "nobody", "not " + ConfigProvider.getConfig().getValue(PASSWORD, String.class))) {
            throw new AssertionError("a stranger was let in: " + connection);
        } catch (SQLException e) {
            return e;
        }
    }
}
