package de.zusage.agreement.office;

import de.zusage.agreement.office.Office.Place;
import de.zusage.agreement.office.OfficeApi.NewOffice;
import de.zusage.agreement.office.OfficeApi.OfficeDescription;
import de.zusage.agreement.office.OfficeApi.OfficeView;
import de.zusage.agreement.office.OfficeApi.ReceivingOffice;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Use cases around offices; a carrier's lead keeps the own ones. */
@ApplicationScoped
class OfficeService {
    private static final List<String> OF_A_CARRIER = List.of("carrier-lead", "auditor", "data-steward");

    private final Offices offices;
    private final Authorities authorities;
    private final CarrierService carriers;
    private final OpenCases openCases;
    private final EventLog events;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    OfficeService(
            Offices offices,
            Authorities authorities,
            CarrierService carriers,
            OpenCases openCases,
            EventLog events,
            Tenancy tenancy,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.offices = offices;
        this.authorities = authorities;
        this.carriers = carriers;
        this.openCases = openCases;
        this.events = events;
        this.tenancy = tenancy;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** An office with the revision that its ETag shows. */
    record Read(long revision, OfficeView view) {}

    @Transactional
    UUID register(NewOffice wanted) {
        String carrier = carriers.own();
        if (!authorities.known(wanted.authority())) {
            throw unknownAuthority();
        }
        if (offices.of(wanted.office(), carrier).isPresent()) {
            throw new RuleViolation("office-taken", "The carrier has an office of that key already.");
        }
        if (offices.isTaken(wanted.authority(), wanted.office())) {
            throw taken();
        }
        Office office = new Office(
                ids.next(),
                new Place(wanted.office(), wanted.authority(), carrier),
                wanted.programme(),
                wanted.opensOn());
        publish(office, office.describe(wanted.name().text(), wanted.regime(), wanted.closesOn()));
        try {
            offices.persistAndFlush(office);
        } catch (ConstraintViolationException e) { // somebody else was here in the meantime
            throw taken();
        }
        return office.id;
    }

    /** Its cases would lie behind the same wall as those of the office that has the key. */
    private static RuleViolation taken() {
        return new RuleViolation(
                "office-key-taken", "An office of this authority has that key already: choose another one.");
    }

    @Transactional
    void describe(String slug, @Nullable String ifMatch, OfficeDescription wanted) {
        Office office = offices.toChange(slug, carriers.own()).orElseThrow(NotFound::new);
        Versions.require(ifMatch, office.revision);
        publish(office, office.describe(wanted.name().text(), wanted.regime(), wanted.closesOn()));
    }

    @Transactional
    Read read(String slug) {
        Office found = visible().stream()
                .filter(each -> each.slug.equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Read(found.revision, view(found));
    }

    @Transactional
    Read read(UUID id) {
        Office office = offices.findByIdOptional(id).orElseThrow(NotFound::new);
        return new Read(office.revision, view(office));
    }

    @Transactional
    List<OfficeView> list() {
        return visible().stream().map(this::view).toList();
    }

    /** The open offices of an authority but the caller's own; that they exist is public. */
    @Transactional
    List<ReceivingOffice> receiving(@Nullable String wanted) {
        if (wanted != null && !authorities.known(wanted)) {
            throw unknownAuthority();
        }
        Tenant own = tenancy.required();
        return offices.openOf(wanted == null ? own.authority() : wanted, LocalDate.now(clock)).stream()
                .filter(office -> !(office.slug.equals(own.office())
                        && caller.carrier().filter(office.carrier::equals).isPresent()))
                .map(ReceivingOffice::of)
                .toList();
    }

    private InvalidInput unknownAuthority() {
        return new InvalidInput("authority-unknown", "The authority is none of the pilot's: " + authorities.slugs());
    }

    /** An office may close whatever lies there; its carrier's lead sees how many cases would be left behind. */
    private OfficeView view(Office office) {
        boolean counted = office.closesOn != null && caller.hasRole("carrier-lead");
        return OfficeView.of(
                office, counted ? openCases.of(new Tenant(office.authority, office.slug), office.carrier) : null);
    }

    /** Whoever answers for a carrier sees its offices, a coordinator or provider those of the authority, staff the own one. */
    private List<Office> visible() {
        if (OF_A_CARRIER.stream().anyMatch(caller::hasRole)) {
            return offices.ofCarrier(carriers.own());
        }
        if (caller.hasRole("coordinator") || caller.hasRole("provider")) {
            return offices.ofAuthority(caller.authority().orElseThrow(ForbiddenException::new));
        }
        Tenant own = tenancy.required();
        return caller.carrier().flatMap(carrier -> offices.of(own, carrier)).stream()
                .toList();
    }

    private void publish(Office office, OfficeEvent event) {
        events.append(new EventStream("zusage.agreement", "office:" + office.carrier + "/" + office.slug), event);
    }
}
