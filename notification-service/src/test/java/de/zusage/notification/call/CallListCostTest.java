package de.zusage.notification.call;

import static de.zusage.notification.World.STUTTGART;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import de.zusage.notification.Api;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.World.Agreement;
import de.zusage.notification.reminder.Sending;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The call list costs as much after eighteen months as on the first day. */
@QuarkusTest
class CallListCostTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final String REMINDER = "de.zusage.notification.reminder.Reminder";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    SessionFactory hibernate;

    private final UUID adviser = UUID.randomUUID();
    private Agreement agreement;

    @BeforeEach
    void somethingToSay() {
        clock.set(LocalDate.of(2026, 5, 4), LocalTime.NOON);
        agreement = world.anAgreement(STUTTGART, "de");
        world.deputise(agreement, UUID.randomUUID(), adviser, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 12, 31));
        world.aStep(agreement, "CLIENT", DUE);
        clock.set(DUE.minusDays(7), LocalTime.NOON);
        sending.sendDue();
    }

    @Test
    void moreToSayCostsNoFurtherQuery() {
        assertThat(list().<List<?>>path("items[0].things")).hasSize(1);
        long few = statements();
        twentyMore();
        sending.sendDue();
        assertThat(list().<List<?>>path("items[0].things")).hasSize(21);
        assertThat(statements()).isEqualTo(few).isBetween(5L, 12L);
    }

    @Test
    void whatNobodyHasToSayAnyMoreIsNotEvenRead() {
        twentyMore();
        sending.sendDue();
        clock.set(DUE.plusDays(15), LocalTime.NOON);
        statements();
        assertThat(list().<List<?>>path("items")).isEmpty();
        assertThat(hibernate.getStatistics().getEntityStatistics(REMINDER).getLoadCount())
                .isZero();
    }

    private void twentyMore() {
        for (int i = 0; i < 20; i++) {
            world.aStep(agreement, "CLIENT", DUE);
        }
    }

    private long statements() {
        Statistics statistics = hibernate.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        list();
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    private Response list() {
        return Api.as(Tokens.adviser(STUTTGART.authority(), STUTTGART.office())
                        .subject(adviser)
                        .sign())
                .get("/api/v1/calls");
    }
}
