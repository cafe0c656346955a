package de.zusage.notification;

import de.zusage.kit.testing.RowSecurityContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@Tag("landing")
class RowSecurityTest extends RowSecurityContract {

    @Override
    protected boolean erases() {
        return true;
    }

    @Override
    protected Set<String> forJobs() {
        return Set.of("calendar_feed", "escalation", "leave_link", "message", "reminder");
    }

    /** A carrier's lead is told, without content, of what waits at the offices of the carrier. */
    @Override
    protected Set<String> definers() {
        return Set.of("zusage_carrier_escalation", "zusage_carrier_escalations");
    }
}
