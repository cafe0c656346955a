package de.zusage.portal.office;

import de.zusage.portal.office.Responsibilities.NewEmployment;
import de.zusage.portal.office.Staff.Duty;
import de.zusage.portal.office.Staff.Mailbox;
import de.zusage.portal.office.Staff.NewMailbox;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Part;
import de.zusage.portal.service.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who works at the office, somebody who begins there, and the office's mailbox. */
@Path("/office/staff")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("office-admin")
public class StaffResource {
    private final Responsibilities responsibilities;
    private final Staff staff;
    private final Roster roster;
    private final MemberPages pages;
    private final Clock clock;

    StaffResource(
            @RestClient Responsibilities responsibilities,
            @RestClient Staff staff,
            Roster roster,
            MemberPages pages,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.staff = staff;
        this.roster = roster;
        this.pages = pages;
        this.clock = clock;
    }

    /** The office's mailbox as it was read. */
    record Read(Mailbox mailbox, String etag) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance staff(
                Part<List<Roster.Line>> people,
                Part<Read> mailbox,
                StaffForm form,
                List<Duty> duties,
                @Nullable String fault,
                @Nullable String mailFault);
    }

    @GET
    public TemplateInstance read() {
        return page(empty(), null, null);
    }

    /** An employment first: without one nobody sees anything here. A name that is refused then is asked for once more. */
    @POST
    public Response begin(MultivaluedMap<String, String> sent) {
        StaffForm form = StaffForm.of(sent);
        NewEmployment employment = form.employment();
        Optional<Refusal> refused = Refusal.of(() -> responsibilities.employ(form.key(), employment));
        if (refused.isPresent()) {
            return refused.get().with(page(form.anew(), refused.get().fault(), null));
        }
        UUID person = Objects.requireNonNull(employment.person(), "employed without a person");
        return Refusal.answer(
                "/office/staff",
                () -> staff.enter(form.key(), form.entry()),
                each -> pages.nameless(person, form, each));
    }

    @POST
    @Path("mailbox")
    public Response nameMailbox(MultivaluedMap<String, String> sent) {
        return Refusal.answer(
                "/office/staff",
                () -> staff.nameMailbox(Entered.hidden(sent, "etag"), new NewMailbox(Entered.text(sent, "mail"))),
                refused -> page(empty(), null, refused.detail()));
    }

    private StaffForm empty() {
        return StaffForm.empty(LocalDate.now(clock));
    }

    private TemplateInstance page(StaffForm form, @Nullable String fault, @Nullable String mailFault) {
        return Templates.staff(
                Part.of(roster::all), Part.of(this::mailbox), form, List.of(Duty.values()), fault, mailFault);
    }

    private Read mailbox() {
        RestResponse<Mailbox> read = staff.mailbox();
        return new Read(read.getEntity(), read.getHeaderString("ETag"));
    }
}
