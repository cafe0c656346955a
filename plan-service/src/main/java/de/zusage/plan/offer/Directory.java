package de.zusage.plan.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The offers of the authority at work, for other features. */
@ApplicationScoped
public class Directory {

    private final Offers offers;

    Directory(Offers offers) {
        this.offers = offers;
    }

    public Optional<Bookable> find(UUID offer) {
        return offers.findByIdOptional(offer).map(Offer::bookable);
    }

    /** Those of them that are offers, by id, with one statement. */
    public Map<UUID, Bookable> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : offers.list("id in ?1", ids).stream()
                        .map(Offer::bookable)
                        .collect(Collectors.toMap(Bookable::id, Function.identity()));
    }

    /** Whose offer it is, which stays so, without loading it. */
    public Optional<String> providerOf(UUID offer) {
        return offers.find("select provider from Offer where id = ?1", offer)
                .project(String.class)
                .firstResultOptional();
    }

    /** The offer, held until the end of the transaction: no place of it is given twice. */
    public Optional<Bookable> toBook(UUID offer) {
        return offers.findByIdOptional(offer, LockModeType.PESSIMISTIC_WRITE).map(Offer::bookable);
    }
}
