package de.zusage.agreement.representative;

import de.zusage.agreement.casefile.PersonName;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out of the resource of representatives. */
interface RepresentativeApi {

    /**
     * A representative.
     *
     * @param contact how to reach him or her, in the office's own words
     * @param clientAgrees that the young person wants it; without it nobody is recorded for a minor (domain §5)
     * @param documentSeenOn when the paper was seen that says so; needed for a legal guardian
     * @param consentRequired that the court has reserved the guardian's consent for contracts like this one
     *     (Einwilligungsvorbehalt, § 1825 BGB); then nothing comes into force without it
     * @param validTo the last day, if it is known
     */
    @Schema(example = """
            {"kind": "YOUTH_OFFICE", "name": "Jugendamt Beispielstadt", "clientAgrees": true,
            "validFrom": "2026-03-02"}""")
    record NewRepresentative(
            @NotNull RepresentativeKind kind,
            @NotNull PersonName name,
            @Nullable @Size(min = 1, max = 200) String contact,
            @Nullable Boolean clientAgrees,
            @Nullable @PastOrPresent LocalDate documentSeenOn,
            @Nullable Boolean consentRequired,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo) {

        @AssertTrue(message = "must not end before it begins") @SuppressWarnings("NullAway") // runs beside @NotNull, so it sees what that one refuses
        boolean isValidPeriod() {
            return validFrom == null || validTo == null || !validTo.isBefore(validFrom);
        }

        @AssertTrue(message = "must be of a legal guardian where the consent is required") boolean isConsentOfAGuardian() {
            return !Boolean.TRUE.equals(consentRequired) || kind == null || !kind.ofAMinor();
        }
    }

    /** A representative as the office sees it; {@code current} says whether he or she speaks for the client today. */
    record RepresentativeView(
            UUID id,
            RepresentativeKind kind,
            PersonName name,
            @Nullable String contact,
            @Nullable LocalDate documentSeenOn,
            boolean consentRequired,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean current) {}
}
