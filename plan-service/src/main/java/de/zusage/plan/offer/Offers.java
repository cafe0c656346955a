package de.zusage.plan.offer;

import de.zusage.plan.offer.OfferApi.OfferFilter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The offers of the current authority; the database hides those of all others. */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {

    /** What can be booked on that day or later, in the order of publishing. */
    List<Offer> current(OfferFilter filter, LocalDate today, UUID after, int limit) {
        StringBuilder hql = new StringBuilder("from Offer o where o.withdrawnOn is null"
                + " and (o.validTo is null or o.validTo >= :today) and o.id > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of("today", today, "after", after));
        filter.goalArea().ifPresent(area -> {
            hql.append(" and array_position(o.goalAreas, :area) > 0");
            parameters.put("area", area.name());
        });
        filter.language().ifPresent(language -> {
            hql.append(" and array_position(o.languages, :language) > 0");
            parameters.put("language", language);
        });
        filter.kind().ifPresent(kind -> {
            hql.append(" and o.kind = :kind");
            parameters.put("kind", kind.name());
        });
        filter.provider().ifPresent(provider -> {
            hql.append(" and o.provider = :provider");
            parameters.put("provider", provider);
        });
        return find(hql.append(" order by o.id").toString(), parameters)
                .page(0, limit)
                .list();
    }

    Optional<Offer> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void holdTables(String authority) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) held")
                .setParameter(1, "offer " + authority)
                .getSingleResult();
    }

    /** The offers that a table may mean: of that provider, by title and first day. */
    List<Offer> alike(OfferTerms terms) {
        return list(
                "provider = ?1 and title = ?2 and validFrom = ?3 and withdrawnOn is null",
                terms.provider(),
                terms.title(),
                terms.validFrom());
    }
}
