package de.zusage.agreement.employment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The employments of the caller's office. */
@ApplicationScoped
public class Employments implements PanacheRepositoryBase<Employment, UUID> {

    /** Whether the person works at the caller's office on that day (guard of signing, domain §3). */
    public boolean worksHere(UUID person, LocalDate day) {
        return count("person = ?1 and validFrom <= ?2 and (validTo is null or validTo >= ?2)", person, day) > 0;
    }

    List<Employment> ofOffice() {
        return list("order by validFrom, id");
    }
}
