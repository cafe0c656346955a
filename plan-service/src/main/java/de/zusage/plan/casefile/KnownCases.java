package de.zusage.plan.casefile;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the events of cases say of who answers for them. */
@ApplicationScoped
public class KnownCases implements PanacheRepositoryBase<KnownCase, UUID> {
    private final KnownDeputies deputies;
    private final Tenancy tenancy;

    KnownCases(KnownDeputies deputies, Tenancy tenancy) {
        this.deputies = deputies;
        this.tenancy = tenancy;
    }

    /** That person answers for the case from now on; an older event names nobody. */
    public void assign(UUID caseId, @Nullable UUID adviser) {
        KnownCase known = known(caseId);
        known.adviser = adviser;
        persist(known);
    }

    /** The client comes by that login from now on, or by none. */
    public void bind(UUID caseId, @Nullable UUID clientLogin) {
        KnownCase known = known(caseId);
        known.clientLogin = clientLogin;
        persist(known);
    }

    /** On the client's demand the case is kept and not worked with, until that is lifted. */
    public void restrict(UUID caseId, boolean restricted) {
        KnownCase known = known(caseId);
        known.restricted = restricted;
        persist(known);
    }

    /** Whether the client has the case restricted. */
    public boolean isRestricted(UUID caseId) {
        return count("id = ?1 and restricted = true", caseId) > 0;
    }

    /** The client objects to the statistics, or does so no more. */
    public void leaveOut(UUID caseId, boolean uncounted) {
        KnownCase known = known(caseId);
        known.uncounted = uncounted;
        persist(known);
    }

    /** The client disputes the plan; told twice it is once. */
    public void dispute(UUID caseId, UUID dispute) {
        KnownCase known = known(caseId);
        known.disputes = Stream.concat(known.disputes.stream(), Stream.of(dispute))
                .distinct()
                .toList();
        persist(known);
    }

    /** That dispute has had its outcome. */
    public void settle(UUID caseId, UUID dispute) {
        KnownCase known = known(caseId);
        known.disputes =
                known.disputes.stream().filter(each -> !each.equals(dispute)).toList();
        persist(known);
    }

    /** Whether the client disputes what the plan says, as long as no dispute of it has its outcome. */
    public boolean isDisputed(UUID caseId) {
        return findByIdOptional(caseId)
                .filter(known -> !known.disputes.isEmpty())
                .isPresent();
    }

    /** Whether statistics may learn more of the case. */
    public boolean isCounted(UUID caseId) {
        return count("id = ?1 and uncounted = true", caseId) == 0;
    }

    private KnownCase known(UUID caseId) {
        Tenant tenant = tenancy.required();
        return findByIdOptional(caseId).orElseGet(() -> new KnownCase(caseId, tenant.authority(), tenant.office()));
    }

    boolean isOfTheClient(UUID caseId, UUID login) {
        return count("id = ?1 and clientLogin = ?2", caseId, login) > 0;
    }

    /** The cases of the client who comes by that login. */
    List<UUID> ofTheClient(UUID login) {
        return find("select id from KnownCase where clientLogin = ?1 order by id", login)
                .project(UUID.class)
                .list();
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

    /** The deputy writes no more. */
    public void endDeputyship(UUID deputyship) {
        deputies.deleteById(deputyship);
    }

    /** Who answers for the case and who stands in is to be learnt anew. */
    public void forget(UUID caseId) {
        deputies.delete("caseId", caseId);
        deleteById(caseId);
        flush();
        getEntityManager().clear();
    }
}
