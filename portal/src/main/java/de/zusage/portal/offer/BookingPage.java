package de.zusage.portal.offer;

import de.zusage.portal.casefile.Consents.Consent;
import de.zusage.portal.casefile.Consents.Purpose;
import de.zusage.portal.offer.Bookings.Booking;
import de.zusage.portal.offer.Bookings.Referral;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places and referrals of a client.
 *
 * @param client by name; empty if agreement-service is away
 * @param agreementId the agreement in force, without which nothing is booked
 * @param titles of the offers, by their ids
 * @param consents that count now, for whatever purpose
 */
record BookingPage(
        UUID caseId,
        String client,
        @Nullable UUID agreementId,
        List<Booking> bookings,
        Map<UUID, String> titles,
        List<Referral> referrals,
        List<Consent> consents,
        @Nullable String fault) {

    public String title(UUID offerId) {
        return titles.getOrDefault(offerId, "");
    }

    /** The consents that say to whom the client may be referred. */
    public List<Consent> referable() {
        return consents.stream()
                .filter(each -> each.purpose() == Purpose.REFERRAL)
                .toList();
    }

    /** For a form that is sent twice and counts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
