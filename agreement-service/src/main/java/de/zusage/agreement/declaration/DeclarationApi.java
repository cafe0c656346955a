package de.zusage.agreement.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.casefile.LanguageTag;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.agreement.office.Regime;
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

    /** Whether a consent counts now; a refused one never did. */
    enum ConsentStatus {
        CURRENT,
        WITHDRAWN,
        REFUSED
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

    /**
     * Information that was given.
     *
     * @param regime the data-protection law of the office on that day; absent for words that are the same for each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeView(UUID id, int wording, @Nullable Regime regime, String language, HowTold how, LocalDate givenOn) {}

    /**
     * A consent for one purpose and one recipient, or the client's no to it.
     *
     * @param recipient code of a provider, or carrier/office where the purpose is a transfer; otherwise it has a name
     * @param handsOver with a transfer: what goes along beside name, languages and the promises in force
     * @param wording version of the words that were agreed to
     * @param language in which they were read or read out (BCP 47)
     * @param refused that the client was asked and said no; nothing follows from it
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
            @NotNull HowGiven how,
            @Nullable Boolean refused) {

        boolean isRefusal() {
            return Boolean.TRUE.equals(refused);
        }
    }

    /** A consent, given once and perhaps withdrawn, or refused; {@code givenOn} is the day of the word. */
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
     * @param regimes what the information says besides, by the data-protection law of the office; absent in the first words
     * @param status DRAFT until somebody who may has reviewed them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WordingView(
            int version,
            String language,
            String status,
            List<String> notice,
            @Nullable Map<Regime, List<String>> regimes,
            Map<Purpose, String> consents) {}
}
