package de.zusage.plan.casefile;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the events of cases say of consents that live. */
@ApplicationScoped
public class KnownConsents implements PanacheRepositoryBase<KnownConsent, UUID> {
    private final Tenancy tenancy;

    KnownConsents(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    public void give(UUID consentId, UUID caseId, String purpose, @Nullable String recipient) {
        Tenant tenant = tenancy.required();
        KnownConsent consent = new KnownConsent(consentId, tenant.authority(), tenant.office());
        consent.caseId = caseId;
        consent.purpose = purpose;
        consent.recipient = recipient;
        persist(consent);
    }

    /** Nothing is cancelled by it (invariant 6); nothing more is sent from now on. */
    public void withdraw(UUID consentId) {
        deleteById(consentId);
    }

    /**
     * The consent to tell that recipient of the client; without one nothing reaches a partner (invariant 9). It is held until the
     * end of the transaction: whoever takes it back meanwhile finds what was done by it.
     */
    public UUID holdReferral(UUID caseId, String recipient) {
        return find(
                        "caseId = ?1 and purpose = ?2 and recipient = ?3 order by id",
                        caseId,
                        KnownConsent.REFERRAL,
                        recipient)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional()
                .map(consent -> consent.id)
                .orElseThrow(() -> new RuleViolation(
                        "consent-needed",
                        "The client has not agreed to a referral to this recipient, or this is not known here yet."));
    }

    /** Who may be told of the client by a referral. */
    public Set<String> recipients(UUID caseId) {
        return find(
                        "select recipient from KnownConsent where caseId = ?1 and purpose = ?2 and recipient is not null",
                        caseId,
                        KnownConsent.REFERRAL)
                .project(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /** What the client agreed to is to be learnt anew. */
    public void forget(UUID caseId) {
        delete("caseId", caseId);
        flush();
        getEntityManager().clear();
    }
}
