package de.zusage.plan.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.plan.offer.GoalArea;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests and answers about referrals. */
final class ReferralApi {

    private ReferralApi() {}

    /** To whom the client of that agreement is referred, for what; a step where one is carried out by it. */
    @Schema(
            name = "ReferralRequest",
            example = "{\"agreementId\":\"0197b000-0000-7000-8000-00000000a001\","
                    + "\"recipient\":\"language-school-neckar\",\"goalArea\":\"LANGUAGE\"}")
    record ReferralRequest(
            @NotNull UUID agreementId,

            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String recipient,

            @NotNull GoalArea goalArea,
            @Nullable UUID stepId) {}

    /** Why the referral is taken back. */
    @Schema(name = "ReferralWithdrawal", example = "{\"reason\":\"CLIENT_WISH\"}")
    record WithdrawRequest(@NotNull WithdrawReason reason) {}

    /** A referral as its office sees it; {@code outwardId} is what the client can name to the recipient. */
    @Schema(name = "Referral")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReferralView(
            UUID id,
            UUID outwardId,
            UUID caseId,
            UUID agreementId,
            @Nullable UUID stepId,
            String recipient,
            GoalArea goalArea,
            ReferralState state,
            LocalDate sentOn,
            @Nullable LocalDate decidedOn,
            @Nullable WithdrawReason withdrawReason) {

        static ReferralView of(Referral referral, ReceivedReferral received) {
            return new ReferralView(
                    referral.id,
                    referral.outwardId,
                    referral.caseId,
                    referral.agreementId,
                    referral.stepId,
                    referral.recipient,
                    GoalArea.valueOf(referral.goalArea),
                    received.state,
                    received.sentOn,
                    received.decidedOn,
                    referral.withdrawReason);
        }
    }

    /** A referral as its recipient sees it: no client; {@code version} is what If-Match carries. */
    @Schema(name = "ReceivedReferral")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceivedView(
            UUID id,
            GoalArea goalArea,
            String office,
            ReferralState state,
            LocalDate sentOn,
            @Nullable LocalDate decidedOn,
            long version) {

        static ReceivedView of(ReceivedReferral received) {
            return new ReceivedView(
                    received.id,
                    GoalArea.valueOf(received.goalArea),
                    received.office,
                    received.state,
                    received.sentOn,
                    received.decidedOn,
                    received.version);
        }
    }
}
