package de.zusage.agreement;

import de.zusage.kit.testing.RowSecurityContract;
import java.util.Set;
import org.junit.jupiter.api.Tag;

@ServiceTest
@Tag("landing")
class RowSecurityTest extends RowSecurityContract {

    /**
     * Which carriers and offices there are is public, and so is whether a hash is known; building blocks belong to a
     * carrier and say nothing of a case; a receipt is a random id and the name of a service.
     */
    @Override
    protected Set<String> withoutTenant() {
        return Set.of(
                "carrier",
                "office",
                "template",
                "template_version",
                "template_text",
                "told_template",
                "published_hash",
                "erasure_receipt");
    }

    @Override
    protected Set<String> forJobs() {
        return Set.of(
                "agreement",
                "agreement_version",
                "casefile",
                "document",
                "document_failure",
                "erasure",
                "legal_hold",
                "transfer");
    }

    /** What erases a case of the own office, and reports of imports that have served their time. */
    @Override
    protected Set<String> definers() {
        return Set.of("zusage_erase_case", "zusage_forget_imports");
    }
}
