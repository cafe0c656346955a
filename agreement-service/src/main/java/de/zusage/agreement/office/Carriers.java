package de.zusage.agreement.office;

import de.zusage.kit.web.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The carriers that have described themselves; their names are public. */
@ApplicationScoped
public class Carriers implements PanacheRepositoryBase<Carrier, String> {

    /** The carrier in whose name an agreement is offered. */
    public Carrier required(String slug) {
        return findByIdOptional(slug)
                .orElseThrow(
                        () -> new RuleViolation(
                                "carrier-not-described",
                                "The carrier has to say its name and its complaint contact before an agreement can be offered."));
    }

    /** The carrier, locked until the transaction ends; a first description waits for another first one. */
    Carrier toChange(String slug) {
        getEntityManager()
                .createNativeQuery(
                        "insert into carrier (slug, name, complaint_contact, revision) values (?1, '', '', 0)"
                                + " on conflict do nothing")
                .setParameter(1, slug)
                .executeUpdate();
        return findByIdOptional(slug, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }
}
