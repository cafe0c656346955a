package de.zusage.notification.erasure;

import de.zusage.kit.testing.ErasureContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class ErasureRulesTest extends ErasureContract {

    @Override
    protected Map<String, String> aside() {
        return Map.of(
                "office_contact", "the mailbox of an office",
                "staff", "who works at an office",
                "staff_preference", "what the staff wishes to hear",
                "letter_batch", "how many letters an office printed when, not to whom");
    }

    @Override
    protected String leading() {
        return "(case|agreement|contact|reminder|message|escalation|subject)_id|login|address|secret|secret_hash";
    }

    @Override
    protected String naming() {
        return "case_id|agreement_id|contact_id";
    }
}
