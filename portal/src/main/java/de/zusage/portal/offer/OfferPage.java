package de.zusage.portal.offer;

import de.zusage.portal.casefile.CaseDesk.Head;
import de.zusage.portal.offer.Directory.Offer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer, and a place of it for a client where one is looked for.
 *
 * @param client whose case the place is for
 * @param agreementId the agreement in force
 * @param consented whether the client agreed that the provider is told
 * @param words what the client is asked to agree to
 */
record OfferPage(
        Offer offer,
        @Nullable Head client,
        @Nullable UUID agreementId,
        boolean consented,
        String words,
        List<String> languages,
        @Nullable String fault) {

    /** For a form that is sent twice and counts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
