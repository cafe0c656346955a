package de.zusage.agreement.employment;

import de.zusage.agreement.employment.Employment.Workplace;
import de.zusage.agreement.employment.EmploymentApi.EmploymentView;
import de.zusage.agreement.employment.EmploymentApi.NewEmployment;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Use cases around employments. */
@ApplicationScoped
class EmploymentService {
    private final Employments employments;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    EmploymentService(Employments employments, Tenancy tenancy, Caller caller, Ids ids, Clock clock) {
        this.employments = employments;
        this.tenancy = tenancy;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID record(NewEmployment wanted) {
        Tenant tenant = tenancy.required();
        String carrier = caller.carrier()
                .orElseThrow(() -> new InvalidInput("carrier-missing", "The token names no carrier for this office."));
        Employment employment = new Employment(
                ids.next(),
                new Workplace(tenant.authority(), tenant.office(), carrier),
                wanted.person(),
                wanted.validFrom(),
                wanted.validTo(),
                clock.instant());
        employments.persist(employment);
        return employment.id;
    }

    @Transactional
    List<EmploymentView> all() {
        return employments.ofOffice().stream().map(EmploymentView::of).toList();
    }
}
