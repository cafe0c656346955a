package de.zusage.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.Http;
import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.Rows;
import de.zusage.local.testing.LocalDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitTest.class)
class AccessLogTest {

    @Test
    void aReadLeavesALineWithItsReaderAndRequest() {
        UUID reader = UUID.randomUUID();
        UUID note = Http.written(Http.anAdviser(), "read me");
        Http.as(Http.anAdviser().subject(reader))
                .header("X-Request-Id", "feed-" + reader)
                .get("/api/v1/notes/" + note);
        assertThat(Rows.count(
                        "access_log where object_id = ? and subject = ? and roles = 'adviser' and action = 'read'"
                                + " and kind = 'note' and office = 'stuttgart-a' and request_id = ?",
                        note,
                        reader.toString(),
                        "feed-" + reader))
                .isEqualTo(1);
    }

    @Test
    void theApplicationCannotChangeWhatIsWritten() throws SQLException {
        try (var connection = LocalDatabase.of("kit").connect("app");
                var statement = connection.createStatement()) {
            for (String change : new String[] {"update access_log set action = 'x'", "delete from access_log"}) {
                assertThatThrownBy(() -> statement.executeUpdate(change)).hasMessageContaining("permission denied");
            }
        }
    }
}
