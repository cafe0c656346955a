package de.zusage.agreement.retention;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about what falls due and what is held. */
final class RetentionApi {

    private RetentionApi() {}

    /**
     * A case that falls due: no name and no content.
     *
     * @param rule of {@code retention/rules.json}
     * @param hold that keeps it until that day, if one stands
     */
    @Schema(name = "DueCase", example = """
            {"caseId": "0197b000-0000-7000-8000-000000000001", "authority": "stuttgart", "office": "stuttgart-a",
            "closedOn": "2026-06-01", "dueOn": "2029-06-01", "rule": "case"}""")
    record DueView(
            UUID caseId,
            String authority,
            String office,
            LocalDate closedOn,
            LocalDate dueOn,
            String rule,
            @Nullable UUID hold,
            @Nullable LocalDate heldUntil) {

        static DueView of(DueCase due) {
            return new DueView(
                    due.id(),
                    due.tenant().authority(),
                    due.tenant().office(),
                    due.closedOn(),
                    due.dueOn(),
                    due.rule(),
                    due.hold(),
                    due.heldUntil());
        }
    }

    /** Keeps a case from being erased up to and on that day. */
    @Schema(name = "NewLegalHold", example = """
            {"caseId": "0197b000-0000-7000-8000-000000000001", "reason": "COMPLAINT", "until": "2099-12-31"}""")
    record NewHold(
            @NotNull UUID caseId,
            @NotNull HoldReason reason,
            @NotNull LocalDate until) {}

    /** A hold; who set and lifted it are roles. */
    @Schema(name = "LegalHold", example = """
            {"id": "0197b000-0000-7000-8000-00000000e001", "caseId": "0197b000-0000-7000-8000-000000000001",
            "reason": "COMPLAINT", "until": "2099-12-31", "setBy": "data-steward", "lifted": false}""")
    record HoldView(
            UUID id,
            UUID caseId,
            HoldReason reason,
            LocalDate until,
            String setBy,
            boolean lifted,
            @Nullable String liftedBy) {

        static HoldView of(LegalHold hold) {
            return new HoldView(
                    hold.id,
                    hold.casefileId,
                    hold.reason,
                    hold.until,
                    hold.setBy,
                    hold.liftedAt != null,
                    hold.liftedBy);
        }
    }
}
