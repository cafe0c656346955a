package de.zusage.agreement.casefile;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases of the caller's office. */
@ApplicationScoped
public class Casefiles implements PanacheRepositoryBase<Casefile, UUID> {

    /** The case, or 404 where the caller's office has none of that id. */
    public Casefile required(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** What the case's ETag shows, without loading or locking the case. */
    long revision(UUID id) {
        return find("select revision from Casefile where id = ?1", id)
                .project(Long.class)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** The case, locked until the transaction ends. */
    public Casefile toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    /** The cases that are not closed, of one adviser or of all, locked until the transaction ends. */
    public List<Casefile> openToChange(@Nullable UUID adviser) {
        return find("state not in ?1 and (?2 is null or adviser = ?2) order by id", CasefileState.OVER, adviser)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The cases that are not closed and whose adviser does not work at the office on that day, oldest first. */
    public List<Casefile> withoutAdviser(LocalDate day) {
        return list(
                "from Casefile c where c.state not in ?1 and not exists (select 1 from Employment e"
                        + " where e.person = c.adviser and e.validFrom <= ?2 and (e.validTo is null or e.validTo >= ?2))"
                        + " order by c.openedAt, c.id",
                CasefileState.OVER,
                day);
    }

    /** How many cases of that carrier at the office of the transaction are not closed. */
    long stillOpen(String carrier) {
        return count("carrier = ?1 and state not in ?2", carrier, CasefileState.OVER);
    }

    /** The cases of one household. */
    public List<Casefile> ofHousehold(UUID household) {
        return list("household = ?1 order by id", household);
    }

    /** The office's cases of these ids, each once and in that order, in one query. */
    List<Casefile> of(Collection<UUID> ids) {
        Map<UUID, Casefile> found =
                list("id in ?1", ids).stream().collect(Collectors.toMap(Casefile::id, Function.identity()));
        return ids.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .toList();
    }

    /** The case of the client who logs in so, of several the one that goes on or else the newest; or 404. */
    UUID ofTheLogin(UUID login) {
        return find(
                        "select id from Casefile where clientLogin = ?1"
                                + " order by case when state in ?2 then 1 else 0 end, openedAt desc, id desc",
                        login,
                        CasefileState.OVER)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    int householdSize(UUID household) {
        return (int) count("household", household);
    }

    List<Casefile> newest(int size) {
        return find("order by openedAt desc, id desc").page(0, size).list();
    }

    /** Those that a person answers for so on a day, the newest first, from a place in that order on. */
    List<Casefile> answeredFor(CaseRole role, UUID person, LocalDate day, @Nullable Place after, int size) {
        Map<String, Object> named = new HashMap<>(Map.of("person", person));
        if (role == CaseRole.DEPUTY) {
            named.put("day", day);
        }
        String older = "";
        if (after != null) {
            older = " and c.openedAt <= :at and (c.openedAt < :at or c.id < :id)";
            named.putAll(Map.of("at", after.openedAt(), "id", after.id()));
        }
        return find("from Casefile c where " + role.condition() + older + " order by c.openedAt desc, c.id desc", named)
                .page(0, size)
                .list();
    }

    /** The last day on which a person stands in for the case's adviser, if the day is one of those. */
    @Nullable LocalDate deputyUntil(UUID casefile, UUID person, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select max(d.validTo) from Deputy d where d.casefileId = :casefile and d.person = :person"
                                + " and d.validFrom <= :day and d.validTo >= :day and d.endedAt is null",
                        LocalDate.class)
                .setParameter("casefile", casefile)
                .setParameter("person", person)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** A place in the order of cases. */
    record Place(Instant openedAt, UUID id) {}

    List<Casefile> olderThan(Instant openedAt, UUID id, int size) {
        return find("openedAt <= ?1 and (openedAt < ?1 or id < ?2) order by openedAt desc, id desc", openedAt, id)
                .page(0, size)
                .list();
    }
}
