package de.zusage.portal.offer;

import de.zusage.portal.casefile.Consents.Consent;
import de.zusage.portal.casefile.Consents.Purpose;
import de.zusage.portal.offer.Bookings.Booking;
import de.zusage.portal.offer.Bookings.Referral;
import de.zusage.portal.service.Part;
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
 * @param consented what counts now, for whatever purpose
 */
record BookingPage(
        UUID caseId,
        String client,
        @Nullable UUID agreementId,
        List<Booking> bookings,
        Map<UUID, String> titles,
        List<Referral> referrals,
        Part<List<Consent>> consented,
        @Nullable String fault) {

    /** Whether it is not known what was agreed and consented to, so that nothing new can be asked for. */
    public boolean isAway() {
        return consented.away();
    }

    public List<Consent> consents() {
        return consented.stream().flatMap(List::stream).toList();
    }

    public String title(UUID offerId) {
        return titles.getOrDefault(offerId, "");
    }

    /** The consents that say to whom the client may be referred. */
    public List<Consent> referable() {
        return consents().stream()
                .filter(each -> each.purpose() == Purpose.REFERRAL)
                .toList();
    }

    /** For a form that is sent twice and counts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
