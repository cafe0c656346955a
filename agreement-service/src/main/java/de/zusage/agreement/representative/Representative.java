package de.zusage.agreement.representative;

import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.agreement.representative.RepresentativeApi.NewRepresentative;
import de.zusage.agreement.representative.Speakers.Speaker;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who speaks for a client from one day to another, both inclusive. */
@Entity
class Representative {
    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;
    byte[] content;
    LocalDate validFrom;

    @Nullable LocalDate validTo;

    UUID recordedBy;
    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Representative() {}

    /** What is sealed of it. */
    record Content(
            RepresentativeKind kind,
            PersonName name,
            @Nullable String contact,
            @Nullable LocalDate documentSeenOn,
            @Nullable Boolean consentRequired) {

        /** Nobody speaks for a young person against his or her will, for an adult without a paper, or past the age. */
        static Content of(NewRepresentative wanted, @Nullable BirthDate client) {
            if (wanted.kind().ofAMinor()) {
                if (client != null && !client.mayBeMinor(wanted.validFrom())) {
                    throw new RuleViolation("client-is-of-age", "An adult client speaks for himself or herself.");
                }
                if (!Boolean.TRUE.equals(wanted.clientAgrees())) {
                    throw new RuleViolation(
                            "representative-needs-will",
                            "A representative is recorded only where the young person wants it.");
                }
            } else if (wanted.documentSeenOn() == null) {
                throw new RuleViolation(
                        "document-not-seen", "A legal guardian is recorded once the office has seen the paper.");
            }
            return new Content(
                    wanted.kind(), wanted.name(), wanted.contact(), wanted.documentSeenOn(), wanted.consentRequired());
        }

        /** A minor's representative ends by itself on the 18th birthday, without anybody doing something. */
        boolean speaksFor(@Nullable BirthDate client, LocalDate day) {
            return !kind.ofAMinor() || client == null || client.mayBeMinor(day);
        }

        boolean decides() {
            return Boolean.TRUE.equals(consentRequired);
        }

        Optional<Speaker> speaker(UUID id, @Nullable BirthDate client, LocalDate day) {
            return speaksFor(client, day) ? Optional.of(new Speaker(id, kind, name, decides())) : Optional.empty();
        }
    }

    boolean isValidOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
