package de.zusage.notification;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import de.zusage.kit.testing.ArchitectureContract;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("de.zusage.notification");
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of("CalendarResource.read", "LeaveResource.look", "LeaveResource.leave");
    }

    @Override
    protected Map<String, String> outbound() {
        return Map.of(
                "MailConnection",
                "zusage.mail.server",
                "SmtpAnswer",
                "nowhere: it reads what the server of MailConnection has answered",
                "SmsChannel",
                "zusage.sms.gateway");
    }

    @Test
    void featuresDependOnEachOtherInOneDirection() {
        slices().matching("de.zusage.notification.(*)..")
                .should()
                .beFreeOfCycles()
                .check(code());
    }
}
