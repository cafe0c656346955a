package de.zusage.notification;

import de.zusage.kit.testing.RowSecurityContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class RowSecurityTest extends RowSecurityContract {

    @Override
    protected Set<String> withoutTenant() {
        return Set.of("erased", "erasure_rule");
    }

    @Override
    protected Set<String> forJobs() {
        return Set.of("calendar_feed", "escalation", "leave_link", "message", "reminder");
    }

    /** A carrier's lead is told, without content, of what waits at the offices of the carrier; a case is erased at all. */
    @Override
    protected Set<String> definers() {
        return Set.of(
                "zusage_carrier_escalation",
                "zusage_carrier_escalations",
                "zusage_erase",
                "zusage_erased",
                "zusage_stays_erased");
    }
}
