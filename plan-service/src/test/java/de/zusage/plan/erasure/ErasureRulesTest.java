package de.zusage.plan.erasure;

import de.zusage.kit.testing.ErasureContract;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ErasureRulesTest extends ErasureContract {

    @Override
    protected Map<String, String> aside() {
        return Map.of(
                "offer", "what an authority offers to everybody",
                "told_capacity", "how many places an offer has",
                "calendar_day", "the holidays of an authority",
                "known_template", "the words of building blocks",
                "ended_fact", "pseudonyms that nothing leads back from");
    }

    @Override
    protected String leading() {
        return "(case|agreement|plan|step|review|booking|place|referral|outward|consent|entry)_id|continues|client_login";
    }

    @Override
    protected String naming() {
        return "case_id|agreement_id";
    }
}
