package de.zusage.agreement.representative;

import de.zusage.agreement.casefile.PersonName;
import de.zusage.kit.web.RuleViolation;
import java.util.List;
import java.util.UUID;

/** Who speaks for a client on one day, and what an agreement needs of them (domain §5). */
public record Speakers(boolean mayBeMinor, List<Speaker> all) {

    /**
     * Somebody who speaks for a client.
     *
     * @param consentRequired that an adult's contract needs the consent of this legal guardian
     */
    public record Speaker(UUID id, RepresentativeKind kind, PersonName name, boolean consentRequired) {}

    /**
     * Somebody has to sign for a minor, and for an adult whose guardian has to consent; another legal guardian takes
     * nothing away from what the adult signs.
     */
    public boolean needed() {
        return mayBeMinor || all.stream().anyMatch(this::decides);
    }

    /** Somebody has to sign and nobody is there who could. */
    public boolean missing() {
        return needed() && all.stream().noneMatch(this::decides);
    }

    /** The one who signs; where a signature is needed nobody gives it whose word does not decide. */
    public Speaker signing(UUID id) {
        if (!needed() && all.isEmpty()) {
            throw new RuleViolation("representative-not-needed", "An adult client signs without a representative.");
        }
        Speaker one = all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        "representative-not-current",
                        "The client has no such representative on the day of the signature."));
        if (needed() && !decides(one)) {
            throw new RuleViolation(
                    "another-representative-needed", "The signature that is needed is that of another representative.");
        }
        return one;
    }

    /** A legal guardian is for adults; a minor's representative speaks for nobody who is known to be of age. */
    private boolean decides(Speaker speaker) {
        return speaker.kind().ofAMinor() || (speaker.consentRequired() && !mayBeMinor);
    }
}
