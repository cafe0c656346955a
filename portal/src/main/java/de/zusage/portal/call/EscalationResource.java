package de.zusage.portal.call;

import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Part;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.staff.Colleagues;
import de.zusage.portal.staff.Colleagues.Colleague;
import de.zusage.portal.staff.Escalations;
import de.zusage.portal.staff.Escalations.Escalation;
import de.zusage.portal.staff.Escalations.HandOn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Something that nobody has seen to: the caller takes care, or hands it on to somebody who does. */
@Path("/escalations/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class EscalationResource {
    private final Escalations escalations;
    private final Colleagues colleagues;
    private final CaseNames names;

    EscalationResource(@RestClient Escalations escalations, @RestClient Colleagues colleagues, CaseNames names) {
        this.escalations = escalations;
        this.colleagues = colleagues;
        this.names = names;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance escalation(
                Escalation escalation,
                String etag,
                String client,
                Part<List<Colleague>> colleagues,
                @Nullable String fault,
                boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return page(escalations.read(id), null, false);
    }

    @POST
    @Path("acknowledged")
    public Response acknowledge(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return done(id, "/escalations/" + id, () -> escalations.acknowledge(id, Entered.hidden(sent, "etag")));
    }

    @POST
    @Path("handed-on")
    public Response handOn(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        UUID to = Optional.ofNullable(Entered.id(Entered.text(sent, "to"))).orElseThrow(NotFoundException::new);
        return done(id, "/calls", () -> escalations.handOn(id, Entered.hidden(sent, "etag"), new HandOn(to)));
    }

    private Response done(UUID id, String next, Runnable change) {
        return Refusal.answer(
                next, change, refused -> page(escalations.read(id), refused.fault(), refused.overtaken()));
    }

    private TemplateInstance page(RestResponse<Escalation> read, @Nullable String fault, boolean overtaken) {
        return Templates.escalation(
                read.getEntity(),
                read.getHeaderString("ETag"),
                names.of(read.getEntity().caseId()),
                Part.of(colleagues::all),
                fault,
                overtaken);
    }
}
