package de.zusage.portal.office;

import de.zusage.portal.office.Responsibilities.Employed;
import de.zusage.portal.office.Responsibilities.LastDay;
import de.zusage.portal.office.Responsibilities.NewEmployment;
import de.zusage.portal.office.Staff.Duty;
import de.zusage.portal.service.Entered;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One person at the office: the last day of an employment, another one, the name and where mail is read. */
@Path("/office/staff/{person}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("office-admin")
public class MemberResource {
    private final Responsibilities responsibilities;
    private final Staff staff;
    private final MemberPages pages;

    MemberResource(@RestClient Responsibilities responsibilities, @RestClient Staff staff, MemberPages pages) {
        this.responsibilities = responsibilities;
        this.staff = staff;
        this.pages = pages;
    }

    /** An employment that can be ended, as it was read. */
    record Endable(Employed employment, String etag) {}

    /**
     * The page of one person.
     *
     * @param etag of the entry; empty if there is none
     * @param nameless whether the employment was taken and the name was not
     */
    record Page(
            Roster.Line line,
            List<Endable> endable,
            String etag,
            StaffForm form,
            boolean nameless,
            @Nullable String fault,
            boolean overtaken) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance member(Page page, List<Duty> duties);
    }

    @GET
    public TemplateInstance read(@RestPath UUID person) {
        return pages.page(person);
    }

    @POST
    @Path("employments")
    public Response employ(@RestPath UUID person, MultivaluedMap<String, String> sent) {
        StaffForm form = StaffForm.of(sent);
        return done(
                person,
                form,
                () -> responsibilities.employ(
                        form.key(),
                        new NewEmployment(person, Entered.day(form.validFrom()), Entered.day(form.validTo()))));
    }

    @POST
    @Path("employments/{employment}/end")
    public Response end(@RestPath UUID person, @RestPath UUID employment, MultivaluedMap<String, String> sent) {
        return done(
                person,
                null,
                () -> responsibilities.end(
                        employment,
                        Entered.hidden(sent, "etag"),
                        new LastDay(Entered.day(Entered.text(sent, "lastDay")))));
    }

    /** Entered the first time, or said anew. */
    @POST
    @Path("entry")
    public Response enter(@RestPath UUID person, MultivaluedMap<String, String> sent) {
        StaffForm form = StaffForm.of(sent);
        String etag = Entered.hidden(sent, "etag");
        UUID entry = Entered.id(Entered.text(sent, "entry"));
        return done(person, form, () -> {
            if (entry == null) {
                staff.enter(form.key(), form.entry());
            } else {
                staff.change(entry, etag, form.words());
            }
        });
    }

    @POST
    @Path("entry/{entry}/removal")
    public Response remove(@RestPath UUID person, @RestPath UUID entry, MultivaluedMap<String, String> sent) {
        return Refusal.answer(
                "/office/staff",
                () -> staff.remove(entry, Entered.hidden(sent, "etag")),
                refused -> pages.refused(person, null, refused));
    }

    private Response done(UUID person, @Nullable StaffForm form, Runnable change) {
        return Refusal.answer("/office/staff/" + person, change, refused -> pages.refused(person, form, refused));
    }
}
