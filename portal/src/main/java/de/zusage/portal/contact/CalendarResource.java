package de.zusage.portal.contact;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The adviser's own calendar: an address for a calendar program, shown once, and taken back at any time. */
@Path("/calendar")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class CalendarResource {
    private final Calendars calendars;

    CalendarResource(@RestClient Calendars calendars) {
        this.calendars = calendars;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance calendar(@Nullable String address);
    }

    @GET
    public TemplateInstance read() {
        return Templates.calendar(null);
    }

    /** Shows the address on the page itself: it can be read this once, so nothing leads to it. */
    @POST
    public TemplateInstance open() {
        return Templates.calendar(calendars.open().address());
    }

    @POST
    @Path("revoked")
    public Response revoke() {
        calendars.revoke();
        return Response.seeOther(URI.create("/calendar")).build();
    }
}
