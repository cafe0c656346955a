package de.zusage.plan.worklist;

import static de.zusage.plan.FixedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.LocalDatabase;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** With a hundred thousand plans, five thousand of them in the office; under {@code -Dzusage.all=true}. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
@EnabledIfSystemProperty(named = "zusage.all", matches = "true")
class WorklistScaleTest {
    private static final String PLANS = """
            insert into plan (id, authority, office, case_id, agreement_version, review_interval_months, opened_on,
                              in_force_since, state, version)
            select md5('plan' || n)::uuid, 'site-19', 'site-19-' || n % 20, md5('case' || n)::uuid, 1, 3,
                   date '2025-01-01' + n % 500, date '2025-01-01' + n % 500, 'ACTIVE', 0
            from generate_series(1, 100000) n""";
    private static final String STEPS = """
            insert into step (id, authority, office, plan_id, side, goal_area, template, parameters, promised_on, due_on,
                              state, version)
            select md5('step' || n || '/' || k)::uuid, 'site-19', 'site-19-' || n % 20, md5('plan' || n)::uuid,
                   case k % 2 when 0 then 'OFFICE' else 'CLIENT' end, 'LANGUAGE', 'LANGUAGE_PRACTICE',
                   case k when 4 then '{"offer":"' || md5('offer' || n % 1000)::uuid || '"}' else '{}' end,
                   date '2026-01-01' + (n * k) % 365, date '2026-01-01' + (n * k) % 365, 'OPEN', 0
            from generate_series(1, 100000) n, generate_series(1, 4) k""";
    /** A thousand of each authority; every tenth was withdrawn; the fourth step of each plan promises one of its authority. */
    private static final String OFFERS = """
            insert into offer (id, authority, title, kind, provider, goal_areas, languages, place, accessible, child_care,
                               start_dates, capacity, valid_from, withdrawn_on, version)
            select md5('offer' || n)::uuid, 'site-' || 19 - n / 1000, 'A course', 'OTHER', 'school', '{LANGUAGE}', '{}', 'West', true,
                   false, '{}', 12, '2025-01-01', case n % 10 when 7 then date '2026-05-01' end, 0
            from generate_series(0, 18999) n""";

    /** A place in three plans of ten; a tenth of them is lost, and no step of their plans promises the same offer. */
    private static final String PLACES = """
            insert into place (id, authority, offer_id, number, state, asked_on, held_back, version)
            select md5('place' || n)::uuid, 'site-19', md5('offer' || (n + 1) % 1000)::uuid, n, 'REQUESTED', '2026-05-01',
                   false, 0
            from generate_series(1, 100000) n where n % 10 in (6, 7, 8)""";

    private static final String BOOKINGS = """
            insert into booking (id, authority, office, case_id, agreement_id, offer_id, place_id, consent_id, told, told_recipient)
            select md5('booking' || n)::uuid, 'site-19', 'site-19-' || n % 20, md5('case' || n)::uuid, md5('plan' || n)::uuid,
                   md5('offer' || (n + 1) % 1000)::uuid, md5('place' || n)::uuid, md5('consent' || n)::uuid, 'REQUESTED', false
            from generate_series(1, 100000) n where n % 10 in (6, 7, 8)""";

    private static final String REVIEWS = """
            insert into review (id, authority, office, plan_id, planned_on, mode, closing, state, version)
            select md5('review' || n)::uuid, 'site-19', 'site-19-' || n % 20, md5('plan' || n)::uuid,
                   date '2026-01-01' + n % 365, 'PHONE', false, 'PLANNED', 0
            from generate_series(1, 100000) n where n % 5000 <> 7""";
    private static final String CASES = """
            insert into known_case (id, authority, office, adviser)
            select md5('case' || n)::uuid, 'site-19', 'site-19-' || n % 20, md5('adviser' || n % 1000)::uuid
            from generate_series(1, 100000) n""";
    private static final String DEPUTIES = """
            insert into known_deputy (id, authority, office, case_id, person, valid_from, valid_to)
            select md5('deputy' || n)::uuid, 'site-19', 'site-19-' || n % 20, md5('case' || n)::uuid,
                   md5('adviser' || (n + 20) % 1000)::uuid, '2026-01-01', '2026-12-31'
            from generate_series(1, 100000) n where n % 3 = 0""";

    @Test
    void aPageIsReadFromIndexesAndTheCountsInOneGo() throws SQLException {
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement()) {
            all.setAutoCommit(false); // nothing of it stays
            statement.execute("set local session_replication_role = replica");
            for (String rows : List.of(PLANS, OFFERS, STEPS, PLACES, BOOKINGS, REVIEWS, CASES, DEPUTIES)) {
                statement.execute(rows);
            }
            statement.execute("analyze plan, offer, step, place, booking, review, known_case, known_deputy");
            statement.execute("select set_config('role', current_database() || '_app', true),"
                    + " set_config('zusage.authority', 'site-19', true),"
                    + " set_config('zusage.office', 'site-19-7', true)");
            statement.execute("set local statement_timeout = '2s'");
            for (Scope scope : Scope.values()) {
                for (Bucket bucket : Bucket.values()) {
                    answered(statement, scope, bucket);
                }
                answered(statement, scope, null);
                WorklistQuery counts = WorklistQuery.counts(filter(scope, null));
                assertThat(Explained.of(statement, counts))
                        .as("counts " + scope)
                        .doesNotContain("Seq Scan");
                statement.execute(Explained.literal(counts));
            }
            assertThat(Explained.of(statement, page(Scope.OFFICE, null)))
                    .contains("step_worklist_ix", "review_worklist_ix", "plan_goes_on_ix");
            assertThat(Explained.of(statement, page(Scope.MINE, null))).contains("known_case_adviser_ix");
            all.rollback();
        }
    }

    private static void answered(Statement statement, Scope scope, @Nullable Bucket bucket) throws SQLException {
        WorklistQuery page = page(scope, bucket);
        assertThat(Explained.of(statement, page)).as(scope + " " + bucket).doesNotContain("Seq Scan");
        int rows = 0;
        try (var row = statement.executeQuery(Explained.literal(page))) {
            while (row.next()) {
                rows++;
            }
        }
        assertThat(rows).as(scope + " " + bucket).isBetween(bucket == Bucket.WITHOUT_REVIEW ? 0 : 1, 21);
    }

    private static WorklistQuery page(Scope scope, @Nullable Bucket bucket) {
        return WorklistQuery.page(filter(scope, bucket), List.of("2026-01-15", new UUID(0, 0).toString()), 21);
    }

    private static WorklistFilter filter(Scope scope, @Nullable Bucket bucket) {
        return new WorklistFilter(bucket, scope, null, null, adviser(), TODAY, TODAY.plusDays(14));
    }

    /** The adviser of the cases 7, 1007, 2007 and so on, as the rows above name that person. */
    private static UUID adviser() {
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest("adviser7".getBytes(StandardCharsets.UTF_8)));
            return UUID.fromString(digest.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
