package de.zusage.plan.offer;

import de.zusage.plan.offer.OfferApi.OfferFilter;
import de.zusage.plan.offer.OfferTerms.Meant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /**
     * What rows of a table mean, of offers that are alike the oldest: ids alone, because what is loaded before it is
     * locked stays as it was then.
     */
    Map<Meant, UUID> alike(List<OfferTerms> rows) {
        Set<Meant> meant = rows.stream().map(OfferTerms::meant).collect(Collectors.toSet());
        return meant.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select provider, title, validFrom, id from Offer where withdrawnOn is null"
                                        + " and provider in ?1 and title in ?2 and validFrom in ?3 order by id",
                                Object[].class)
                        .setParameter(
                                1,
                                meant.stream().map(Meant::provider).distinct().toList())
                        .setParameter(
                                2, meant.stream().map(Meant::title).distinct().toList())
                        .setParameter(
                                3,
                                meant.stream().map(Meant::validFrom).distinct().toList())
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> new Meant((String) row[0], (String) row[1], (LocalDate) row[2]),
                                row -> (UUID) row[3],
                                (oldest, another) -> oldest));
    }

    /** Holds them until the end of the transaction, in the order of all who hold several; loads nothing. */
    void hold(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery("select id from offer where id = any (?1) order by id for update")
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** In the order of publishing; held until the end of the transaction unless they are only looked at. */
    List<Offer> of(Collection<UUID> ids, boolean held) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(held ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                        .list();
    }

    /** Writes what was changed and forgets it: every statement looks through all that is loaded. */
    void letGo() {
        flush();
        getEntityManager().clear();
    }
}
