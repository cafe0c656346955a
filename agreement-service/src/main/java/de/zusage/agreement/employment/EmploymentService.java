package de.zusage.agreement.employment;

import de.zusage.agreement.employment.Employment.Workplace;
import de.zusage.agreement.employment.EmploymentApi.EmploymentView;
import de.zusage.agreement.employment.EmploymentApi.NewEmployment;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases around employments. */
@ApplicationScoped
class EmploymentService {
    private final Employments employments;
    private final AccessLog access;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    EmploymentService(Employments employments, AccessLog access, Tenancy tenancy, Caller caller, Ids ids, Clock clock) {
        this.employments = employments;
        this.access = access;
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
        employments.requireFree(wanted.person(), wanted.validFrom(), wanted.validTo());
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

    /** An employment with the revision that its ETag shows. */
    record Read(long revision, EmploymentView view) {}

    @Transactional
    Read read(UUID id) {
        Employment employment = employments.required(id);
        return new Read(employment.revision, EmploymentView.of(employment));
    }

    @Transactional
    void end(UUID id, @Nullable String ifMatch, LocalDate lastDay) {
        Employment employment = employments.toChange(id);
        Versions.require(ifMatch, employment.revision);
        employment.end(lastDay, clock.instant());
        access.record("end", "employment", id);
    }

    @Transactional
    List<EmploymentView> all() {
        return employments.ofOffice().stream().map(EmploymentView::of).toList();
    }
}
