package de.zusage.agreement;

import static de.zusage.agreement.Api.aCase;
import static de.zusage.agreement.Api.adviser;
import static de.zusage.agreement.Api.anActiveAgreement;

import de.zusage.kit.testing.WritingContract.Change;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The writes of transfers, as {@link WritingTest} tries them. */
final class TransferWrites {
    private TransferWrites() {}

    static Map<String, Supplier<Change>> changes() {
        return Map.of(
                "POST /api/v1/agreements/{id}/transfer",
                () -> {
                    Response active = aConsentedAgreement();
                    return new Change(adviser().sign(), Api.path(active), Api.path(active) + "/transfer", proposal());
                },
                "POST /api/v1/transfers/{id}/acceptance",
                () -> of(Api.aColleagueAt("leipzig", "leipzig-c"), "/acceptance", null),
                "POST /api/v1/transfers/{id}/rejection",
                () -> of(Api.aColleagueAt("leipzig", "leipzig-c"), "/rejection", Map.of("reason", "NO_CAPACITY")),
                "POST /api/v1/transfers/{id}/withdrawal",
                () -> of(adviser(), "/withdrawal", null));
    }

    private static Change of(Tokens who, String below, @Nullable Object body) {
        Response active = aConsentedAgreement();
        Response proposed = Api.ok(Api.changing(active).body(proposal()).post(Api.path(active) + "/transfer"));
        String path = "/api/v1/transfers/" + proposed.path("id");
        return new Change(who.sign(), path, path + below, body);
    }

    private static Response aConsentedAgreement() {
        String caseId = aCase();
        Response active = anActiveAgreement(caseId);
        Api.agreeToTransfer(caseId, "carrier-c/leipzig-c", List.of("ASSESSMENTS"));
        return active;
    }

    private static Map<String, Object> proposal() {
        return Map.of("carrier", "carrier-c", "office", "leipzig-c");
    }
}
