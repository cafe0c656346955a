package de.zusage.plan.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The offers of the current authority as other features may know them. */
@ApplicationScoped
public class Directory {

    private final Offers offers;

    Directory(Offers offers) {
        this.offers = offers;
    }

    /** The offer, kept as it is until the transaction ends: two bookings cannot both take its last place. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Bookable> toBook(UUID offerId) {
        return offers.toChange(offerId).map(Offer::bookable);
    }

    @Transactional
    public Optional<Bookable> find(UUID offerId) {
        return offers.findByIdOptional(offerId).map(Offer::bookable);
    }
}
