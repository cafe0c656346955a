package de.zusage.agreement.casefile;

import de.zusage.agreement.office.OpenCases;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the open cases of an office for its carrier's lead, who sees none of them. */
@ApplicationScoped
class CountedCases implements OpenCases {
    private final Casefiles casefiles;
    private final Tenancy tenancy;

    CountedCases(Casefiles casefiles, Tenancy tenancy) {
        this.casefiles = casefiles;
        this.tenancy = tenancy;
    }

    @Override
    public long of(Tenant office, String carrier) {
        return tenancy.call(office, () -> casefiles.stillOpen(carrier));
    }
}
