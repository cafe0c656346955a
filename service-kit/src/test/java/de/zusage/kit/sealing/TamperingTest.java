package de.zusage.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.sealing.Tampering.Way;
import de.zusage.local.testing.LocalDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever somebody who owns the database does to what was anchored is found. */
@QuarkusTest
@TestProfile(KitTest.class)
@Tag("landing")
class TamperingTest {

    private static final int LINES = 60;
    private static final int TAMPERINGS = 1000;

    private SealedLog log;

    @BeforeEach
    void aLogThatIsAnchored() throws SQLException, IOException {
        log = new SealedLog();
        log.write(LINES / 2, SealedLog.WRITTEN);
        log.seal();
        log.anchor();
        log.write(LINES - LINES / 2, SealedLog.WRITTEN.plusSeconds(3600));
        log.seal();
        log.anchor();
    }

    @Test
    void aThousandRandomTamperingsAreFound() throws SQLException, IOException {
        assertThat(log.verdict().findings()).isEmpty();
        Random random = new Random(7);
        Map<Way, Integer> found = new EnumMap<>(Way.class);
        try (var owner = LocalDatabase.of("kit").connect("owner")) {
            owner.setAutoCommit(false);
            for (int i = 0; i < TAMPERINGS; i++) {
                Way way = Way.values()[random.nextInt(Way.values().length)];
                new Tampering(owner, log.carrier, random).in(way, LINES);
                ChainVerdict verdict = log.verdict(owner);
                owner.rollback();
                assertThat(verdict.intact()).as("%s, the %d. try", way, i + 1).isFalse();
                found.merge(way, 1, Integer::sum);
            }
        }
        assertThat(found).as("each way was tried").hasSize(Way.values().length);
        System.out.printf("Access log: %d tamperings, %d found: %s%n", TAMPERINGS, TAMPERINGS, found);
        assertThat(log.verdict().intact()).as("and nothing is left of them").isTrue();
    }
}
