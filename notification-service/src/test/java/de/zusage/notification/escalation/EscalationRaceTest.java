package de.zusage.notification.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.local.testing.LocalDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Two replicas look at the same office at the same time. */
@QuarkusTest
class EscalationRaceTest extends EscalationFixtures {

    @Test
    void whoComesSecondWaitsAndFindsItRaised() {
        somethingUndeliverable();
        clock.set(TUESDAY, LocalTime.NOON);
        CountDownLatch raised = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        CompletableFuture<Void> first = executor.runAsync(() -> escalating.lookAt(office, () -> {
            raised.countDown();
            pass(seen);
        }));
        pass(raised);
        CompletableFuture<Void> second = executor.runAsync(() -> escalating.lookAt(office, () -> {}));
        try {
            await().until(() -> second.isDone() || somebodyWaitsForALock());
            assertThat(second).isNotDone();
        } finally {
            seen.countDown();
        }
        CompletableFuture.allOf(first, second).join();
        sending.sendDue();
        assertThat(mails(adviser)).hasSize(1);
        assertThat(list(adviser).<List<?>>path("items")).hasSize(1);
        acknowledge(adviser);
        String stream = "case:" + agreement.caseId();
        await().until(() -> types(stream).contains("escalation.acknowledged.v1"));
        assertThat(types(stream)).containsOnlyOnce("escalation.raised.v1", "escalation.acknowledged.v1");
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static boolean somebodyWaitsForALock() throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select exists (select from pg_locks where not granted)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
