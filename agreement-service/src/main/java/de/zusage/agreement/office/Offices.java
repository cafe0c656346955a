package de.zusage.agreement.office;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All offices; that they exist is public. */
@ApplicationScoped
public class Offices implements PanacheRepositoryBase<Office, UUID> {

    /**
     * The office of a tenant, which its own carrier has to have registered, open on that day. No other
     * carrier has an office of that key in the authority.
     */
    public Office open(Tenant tenant, String carrier, LocalDate day) {
        Office office = of(tenant, carrier)
                .orElseThrow(() -> new RuleViolation(
                        "office-not-registered",
                        "The carrier has to register this office before it can take clients in."));
        office.requireOpen(day);
        return office;
    }

    /** A carrier's office if it takes clients in on that day; that it is closed or unknown is the same to others. */
    public Optional<Office> receiving(String carrier, String slug, LocalDate day) {
        return find(
                        "slug = ?1 and carrier = ?2 and opensOn <= ?3 and (closesOn is null or closesOn >= ?3)",
                        slug,
                        carrier,
                        day)
                .firstResultOptional();
    }

    /** The federal programme that pays for a carrier's office. */
    public Optional<String> programme(Tenant tenant, String carrier) {
        return of(tenant, carrier).map(office -> office.programme.name());
    }

    /** The data-protection law that a carrier's office works under. */
    public Optional<Regime> regime(Tenant tenant, String carrier) {
        return of(tenant, carrier).map(office -> office.regime);
    }

    Optional<Office> of(Tenant tenant, String carrier) {
        return find("slug = ?1 and authority = ?2 and carrier = ?3", tenant.office(), tenant.authority(), carrier)
                .firstResultOptional();
    }

    Optional<Office> of(String slug, String carrier) {
        return find("slug = ?1 and carrier = ?2", slug, carrier).firstResultOptional();
    }

    Optional<Office> toChange(String slug, String carrier) {
        return find("slug = ?1 and carrier = ?2", slug, carrier)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether an office of that authority has the key, whosever it is. */
    boolean isTaken(String authority, String slug) {
        return count("authority = ?1 and slug = ?2", authority, slug) > 0;
    }

    List<Office> openOf(String authority, LocalDate day) {
        return list(
                "authority = ?1 and opensOn <= ?2 and (closesOn is null or closesOn >= ?2) order by carrier, slug",
                authority,
                day);
    }

    List<Office> ofCarrier(String carrier) {
        return list("carrier = ?1 order by slug", carrier);
    }

    List<Office> ofAuthority(String authority) {
        return list("authority = ?1 order by slug, carrier", authority);
    }
}
