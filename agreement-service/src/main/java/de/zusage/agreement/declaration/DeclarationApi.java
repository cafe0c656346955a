package de.zusage.agreement.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.casefile.LanguageTag;
import de.zusage.agreement.casefile.PersonName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the declaration resources. */
interface DeclarationApi {

    /** How the information reached the client. */
    enum HowTold {
        READ,
        READ_OUT,
        PAPER
    }

    /** How a consent was given; with the own login by the client alone. */
    enum HowGiven {
        OWN_LOGIN,
        PAPER,
        SPOKEN
    }

    /** Whether a consent counts now. */
    enum ConsentStatus {
        CURRENT,
        WITHDRAWN
    }

    /**
     * The information that was given.
     *
     * @param wording version of the words
     * @param language in which they were read or read out (BCP 47)
     * @param givenOn absent: today
     */
    @Schema(example = """
            {"wording": 1, "language": "ar-Arab", "how": "READ_OUT", "givenOn": "2026-03-02"}""")
    record NewNotice(
            @NotNull @Min(1) @Max(10000) Integer wording,
            @NotNull LanguageTag language,
            @NotNull HowTold how,
            @Nullable LocalDate givenOn) {}

    /** Information that was given. */
    record NoticeView(UUID id, int wording, String language, HowTold how, LocalDate givenOn) {}

    /**
     * A consent for one purpose and one recipient.
     *
     * @param recipient code of a provider, or carrier/office where the purpose is a transfer; otherwise it has a name
     * @param handsOver with a transfer: what goes along beside name, languages and the promises in force
     * @param wording version of the words that were agreed to
     * @param language in which they were read or read out (BCP 47)
     */
    @Schema(example = """
            {"purpose": "REFERRAL", "recipient": "language-school-1", "wording": 1,
            "language": "ar-Arab", "how": "SPOKEN"}""")
    record NewConsent(
            @NotNull Purpose purpose,

            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}(/[a-z0-9][a-z0-9-]{0,39})?")
            @Schema(examples = "carrier-b/stuttgart-b")
            String recipient,

            @Nullable PersonName recipientName,
            @Nullable @Size(max = 2) Set<@NotNull Consented> handsOver,
            @NotNull @Min(1) @Max(10000) Integer wording,
            @NotNull LanguageTag language,
            @NotNull HowGiven how) {}

    /** A consent, given once and perhaps withdrawn. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentView(
            UUID id,
            Purpose purpose,
            @Nullable String recipient,
            @Nullable String recipientName,
            @Nullable List<Consented> handsOver,
            int wording,
            String language,
            HowGiven how,
            LocalDate givenOn,
            @Nullable LocalDate withdrawnOn,
            ConsentStatus status) {}

    /**
     * The words in one language.
     *
     * @param status DRAFT until somebody who may has reviewed them
     */
    record WordingView(
            int version, String language, String status, List<String> notice, Map<Purpose, String> consents) {}
}
