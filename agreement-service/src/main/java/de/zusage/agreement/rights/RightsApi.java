package de.zusage.agreement.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the resources of a client's rights. */
interface RightsApi {

    /** How the client said it; with the own login the client alone. */
    enum HowSaid {
        OWN_LOGIN,
        PAPER,
        SPOKEN
    }

    /** How the client was told. */
    enum HowInformed {
        READ,
        READ_OUT,
        PAPER
    }

    /** What a dispute is about, each with its fields as the answers of the services name them. */
    enum Area {
        PERSON(
                "name",
                "otherNames",
                "birthDate",
                "nationalities",
                "countryOfBirth",
                "sex",
                "contactLanguage",
                "readingLanguages",
                "speakingLanguages",
                "interpreterNeeded",
                "interpreterLanguage",
                "clientLogin",
                "adviser",
                "state",
                "openedOn",
                "closedOn",
                "closureReason"),
        ASSESSMENT("observedOn", "needs", "kind", "value", "source"),
        AGREEMENT(
                "state",
                "endedOn",
                "lastContactOn",
                "successorOf",
                "pauses",
                "requestedBy",
                "reviewIntervalMonths",
                "commitments",
                "readOut",
                "languages",
                "offeredOn",
                "respondBy",
                "inForceOn",
                "voidedOn",
                "mistake"),
        SIGNATURE("party", "method", "signedOn", "noted"),
        REPRESENTATIVE("kind", "name", "contact", "documentSeenOn", "consentRequired", "validFrom", "validTo"),
        HOUSEHOLD("size", "own"),
        DECLARATION(
                "purpose",
                "recipient",
                "handsOver",
                "wording",
                "regime",
                "language",
                "how",
                "givenOn",
                "withdrawnOn",
                "status"),
        PLAN(
                "state",
                "cause",
                "goals",
                "goalArea",
                "steps",
                "side",
                "criterion",
                "dueOn",
                "startedOn",
                "finalOn",
                "clientVerdict",
                "note",
                "subSteps",
                "evidence",
                "reviews",
                "plannedOn",
                "heldOn",
                "interpreter"),
        CONTACT("language", "channels", "address", "calledSafeOn", "history", "kind", "minutes", "topic"),
        OTHER;

        private final List<String> fields;

        Area(String... fields) {
            this.fields = List.of(fields);
        }

        List<String> fields() {
            return fields;
        }
    }

    /** How a dispute ended: put right, settled between both, left as it was, or taken back by the client. */
    enum Outcome {
        CORRECTED,
        AGREED,
        STAYS,
        TAKEN_BACK
    }

    /** Why a case is restricted: the four grounds of Art. 18(1) DSGVO. */
    enum RestrictionReason {
        ACCURACY_DISPUTED,
        UNLAWFUL,
        NEEDED_FOR_CLAIMS,
        OBJECTION_PENDING
    }

    /** What a client objects to. */
    enum Against {
        /** No more facts of the case go into the statistics; what was counted stays counted, under a pseudonym. */
        STATISTICS,
        /** The client is reminded of nothing, through no channel. */
        REMINDERS
    }

    /**
     * What the client disputes.
     *
     * @param field a field of that area; absent where it is more than one
     * @param words in the client's own words
     */
    @Schema(example = """
            {"area": "PERSON", "field": "birthDate", "words": "Ich bin 1991 geboren.", "how": "SPOKEN"}""")
    record NewDispute(
            @NotNull Area area,

            @Schema(description = "As the answers name it. It is kept as it is: an unknown one is answered with all.")
            @Nullable @Pattern(regexp = "[a-z][A-Za-z]{0,59}") String field,

            @NotNull @Size(min = 1, max = 2000) @Pattern(regexp = "(?s).*\\S.*")
            String words,

            @NotNull HowSaid how) {}

    /** How the dispute ended, perhaps in words. */
    @Schema(example = "{\"outcome\": \"CORRECTED\"}")
    record DisputeOutcome(
            @NotNull Outcome outcome,
            @Nullable @Size(min = 1, max = 2000) String words) {}

    /** A dispute; as long as it has no outcome, what it is about is marked as disputed wherever it is read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DisputeView(
            UUID id,
            Area area,
            @Nullable String field,
            String words,
            HowSaid how,
            LocalDate disputedOn,
            @Nullable Outcome outcome,
            @Nullable String outcomeWords,
            @Nullable LocalDate liftedOn) {}

    /** A restriction that the client demands. */
    @Schema(example = "{\"reason\": \"ACCURACY_DISPUTED\", \"how\": \"PAPER\"}")
    record NewRestriction(
            @NotNull RestrictionReason reason, @NotNull HowSaid how) {}

    /**
     * That a restriction is lifted.
     *
     * @param informedOn the day on which the client was told that it would be (Art. 18(3) DSGVO); not before it began
     */
    @Schema(example = "{\"informedOn\": \"2026-03-02\", \"informedHow\": \"READ_OUT\"}")
    record Lifting(@NotNull LocalDate informedOn, @NotNull HowInformed informedHow) {}

    /** A restriction; it is in force until it is lifted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RestrictionView(
            UUID id,
            RestrictionReason reason,
            HowSaid how,
            LocalDate restrictedOn,
            @Nullable LocalDate informedOn,
            @Nullable HowInformed informedHow,
            @Nullable LocalDate liftedOn) {}

    /** What the client objects to from today on. */
    @Schema(example = "{\"against\": \"STATISTICS\", \"how\": \"SPOKEN\"}")
    record NewObjection(@NotNull Against against, @NotNull HowSaid how) {}

    /** That the client objects no more, and how he or she said so. */
    @Schema(example = "{\"how\": \"SPOKEN\"}")
    record ObjectionWithdrawal(@NotNull HowSaid how) {}

    /** An objection; it counts until the client withdraws it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObjectionView(
            UUID id,
            Against against,
            HowSaid how,
            LocalDate raisedOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable HowSaid withdrawnHow) {}
}
