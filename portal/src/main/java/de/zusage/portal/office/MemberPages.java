package de.zusage.portal.office;

import de.zusage.portal.office.MemberResource.Endable;
import de.zusage.portal.office.MemberResource.Page;
import de.zusage.portal.office.Responsibilities.Employed;
import de.zusage.portal.office.Staff.Duty;
import de.zusage.portal.office.Staff.Entry;
import de.zusage.portal.service.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The page of one person at the office, read anew from both services each time. */
@ApplicationScoped
class MemberPages {
    private final Responsibilities responsibilities;
    private final Staff staff;
    private final Roster roster;
    private final Clock clock;

    MemberPages(@RestClient Responsibilities responsibilities, @RestClient Staff staff, Roster roster, Clock clock) {
        this.responsibilities = responsibilities;
        this.staff = staff;
        this.roster = roster;
        this.clock = clock;
    }

    /** As the person stands. */
    TemplateInstance page(UUID person) {
        return page(person, null, false, null);
    }

    /** With what was refused, and what was entered then if it was a form to fill in. */
    TemplateInstance refused(UUID person, @Nullable StaffForm form, Refusal refused) {
        return page(person, form, false, refused);
    }

    /** Just employed, and the name or the address was refused. */
    TemplateInstance nameless(UUID person, StaffForm form, Refusal refused) {
        return page(person, form, true, refused);
    }

    private TemplateInstance page(UUID person, @Nullable StaffForm form, boolean nameless, @Nullable Refusal refused) {
        Roster.Line line = roster.all().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Entry known = line.entry();
        RestResponse<Entry> entry = known == null ? null : staff.entry(known.id());
        LocalDate today = LocalDate.now(clock);
        return MemberResource.Templates.member(
                new Page(
                        line,
                        line.endable().stream().map(each -> endable(each.id())).toList(),
                        entry == null ? "" : entry.getHeaderString("ETag"),
                        form == null
                                ? StaffForm.of(person, known, today)
                                : form.anew().orWordsOf(known),
                        nameless,
                        refused == null ? null : refused.fault(),
                        refused != null && refused.overtaken()),
                List.of(Duty.values()));
    }

    private Endable endable(UUID employment) {
        RestResponse<Employed> read = responsibilities.employment(employment);
        return new Endable(read.getEntity(), read.getHeaderString("ETag"));
    }
}
