package de.zusage.reporting;

import de.zusage.kit.testing.RowSecurityContract;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Tag;

/** The catalogue of the real database. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
@Tag("landing")
class RowSecurityTest extends RowSecurityContract {
    /** Releases are of the whole pilot, and so are the counts behind them; which offices there are is public; answers have no office. Who
     * has read counts of own offices nobody reads through the service. */
    @Override
    protected Set<String> withoutTenant() {
        return Set.of(
                "release",
                "released_file",
                "released_cell",
                "release_count",
                "release_refusal",
                "release_confirmation",
                "release_part_read",
                "release_table_read",
                "planned_release",
                "release_definition",
                "release_completeness",
                "own_count_read",
                "question",
                "question_file",
                "question_cell",
                "question_count",
                "pull",
                "fact_comparison",
                "survey_code",
                "survey_count",
                "known_office");
    }

    /** A release counts over all offices. */
    @Override
    protected Set<String> forJobs() {
        return Set.of("counted_unit", "erased_subject", "frozen_cell", "recorded_fact");
    }

    /** Whether a stream is at its end, and what a receipt is owed for: one stream at a time. */
    @Override
    protected Set<String> definers() {
        return Set.of("zusage_erased", "zusage_receipt_due");
    }
}
