package de.zusage.notification.adviser;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the events of cases say of who answers for them. */
@ApplicationScoped
public class KnownAdvisers implements PanacheRepositoryBase<KnownAdviser, UUID> {
    private final KnownDeputies deputies;
    private final Tenancy tenancy;

    KnownAdvisers(KnownDeputies deputies, Tenancy tenancy) {
        this.deputies = deputies;
        this.tenancy = tenancy;
    }

    /** That person answers for the case from now on; an older event names nobody. */
    public void assign(UUID caseId, @Nullable UUID adviser) {
        Tenant tenant = tenancy.required();
        KnownAdviser known =
                findByIdOptional(caseId).orElseGet(() -> new KnownAdviser(caseId, tenant.authority(), tenant.office()));
        known.adviser = adviser;
        persist(known);
    }

    public void deputise(UUID caseId, UUID deputyship, UUID person, LocalDate from, LocalDate to) {
        Tenant tenant = tenancy.required();
        KnownDeputy deputy = new KnownDeputy(deputyship, tenant.authority(), tenant.office());
        deputy.caseId = caseId;
        deputy.person = person;
        deputy.validFrom = from;
        deputy.validTo = to;
        deputies.persist(deputy);
    }

    /** The cases that person answers for, and those where he or she stands in on that day. */
    public Set<UUID> casesOf(UUID person, LocalDate day) {
        Stream<UUID> own = list("adviser", person).stream().map(known -> known.id);
        return Stream.concat(own, deputies.casesOf(person, day).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever answers for the case, on holiday or not. */
    public Optional<UUID> adviser(UUID caseId) {
        return findByIdOptional(caseId).flatMap(known -> Optional.ofNullable(known.adviser));
    }

    /** Who stands in on that day; of several whoever began last. */
    public Optional<UUID> deputy(UUID caseId, LocalDate day) {
        return deputies.on(day, List.of(caseId)).stream()
                .reduce((first, later) -> later)
                .map(deputy -> deputy.person);
    }

    /** Who is there for each of these cases on that day: a deputy, otherwise the adviser; nobody where no event named one. */
    public Map<UUID, UUID> present(Collection<UUID> cases, LocalDate day) {
        Map<UUID, UUID> present = new HashMap<>();
        list("id in ?1 and adviser is not null", cases)
                .forEach(known -> present.put(known.id, Objects.requireNonNull(known.adviser)));
        deputies.on(day, cases).forEach(deputy -> present.put(deputy.caseId, deputy.person));
        return present;
    }

    /** Nothing is known of who answers for the case or stands in, until it is said anew. */
    public void forget(UUID caseId) {
        delete("id", caseId);
        deputies.delete("caseId", caseId);
    }

    /** The deputy writes no more. */
    public void endDeputyship(UUID deputyship) {
        deputies.deleteById(deputyship);
    }
}
