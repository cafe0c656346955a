package de.zusage.portal.office;

import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Part;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.staff.Escalations;
import de.zusage.portal.staff.Escalations.Escalation;
import de.zusage.portal.staff.Escalations.HandOn;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Something that nobody has answered: where it was, and the lead's word on it. */
@Path("/office/escalations/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("office-lead")
public class LeadsEscalationResource {
    private final Escalations escalations;
    private final Team team;

    LeadsEscalationResource(@RestClient Escalations escalations, Team team) {
        this.escalations = escalations;
        this.team = team;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance escalation(
                Escalation escalation, String etag, Part<Team.Present> team, @Nullable String fault, boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return page(id, null, false);
    }

    @POST
    @Path("acknowledged")
    public Response acknowledge(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return done(id, () -> escalations.acknowledge(id, Entered.hidden(sent, "etag")));
    }

    @POST
    @Path("handed-on")
    public Response handOn(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return done(
                id,
                () -> escalations.handOn(
                        id, Entered.hidden(sent, "etag"), new HandOn(Entered.id(Entered.text(sent, "to")))));
    }

    private Response done(UUID id, Runnable change) {
        return Refusal.answer("/office", change, refused -> page(id, refused.fault(), refused.overtaken()));
    }

    private TemplateInstance page(UUID id, @Nullable String fault, boolean overtaken) {
        RestResponse<Escalation> read = escalations.read(id);
        return Templates.escalation(
                read.getEntity(), read.getHeaderString("ETag"), Part.of(team::today), fault, overtaken);
    }
}
