package de.zusage.portal.carrier;

import de.zusage.portal.carrier.Offices.Office;
import de.zusage.portal.carrier.Waiting.Escalation;
import de.zusage.portal.service.Items;
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
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A carrier lead's first page: where something waits, and the own offices. */
@Path("/carrier")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("carrier-lead")
public class CarrierResource {
    private final Offices offices;
    private final Waiting waiting;

    CarrierResource(@RestClient Offices offices, @RestClient Waiting waiting) {
        this.offices = offices;
        this.waiting = waiting;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance carrier(
                Part<Items<Escalation>> waiting,
                Part<Items<Office>> offices,
                Map<String, String> names,
                @Nullable String fault);
    }

    @GET
    public TemplateInstance read(@RestQuery @Nullable String cursor) {
        return page(cursor, null);
    }

    @POST
    @Path("escalations/{id}/acknowledged")
    public Response acknowledge(@RestPath UUID id) {
        return Refusal.answer("/carrier", () -> waiting.acknowledge(id), refused -> page(null, refused.fault()));
    }

    private TemplateInstance page(@Nullable String cursor, @Nullable String fault) {
        Part<Items<Office>> own = Part.of(offices::own);
        return Templates.carrier(
                Part.of(() -> waiting.all(cursor)),
                own,
                own.stream()
                        .flatMap(each -> each.items().stream())
                        .collect(Collectors.toMap(Office::office, Office::name)),
                fault);
    }
}
