package de.zusage.portal.operations;

import de.zusage.portal.operations.Operations.Consumer;
import de.zusage.portal.operations.Operations.Parked;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/** How far each service has come with what the others said, and what stands still: to be tried again or given up. */
@Path("/operations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("operator")
public class OperationsResource {
    private final Map<String, Operations> services = new LinkedHashMap<>();

    OperationsResource(
            @RestClient AgreementOperations agreement,
            @RestClient PlanOperations plan,
            @RestClient NotificationOperations notification,
            @RestClient ReportingOperations reporting) {
        services.put("agreement-service", agreement);
        services.put("plan-service", plan);
        services.put("notification-service", notification);
        services.put("reporting-service", reporting);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance operations(List<State> states);
    }

    /** How a service stands. */
    record State(String service, Part<List<Consumer>> consumers, Part<Items<Parked>> parked) {}

    @GET
    public TemplateInstance read() {
        return Templates.operations(services.entrySet().stream()
                .map(each ->
                        new State(each.getKey(), Part.of(each.getValue()::consumers), Part.of(each.getValue()::parked)))
                .toList());
    }

    @POST
    @Path("{service}/parked-streams/{id}/retry")
    public Response retry(@RestPath String service, @RestPath UUID id) {
        of(service).retry(id);
        return Response.seeOther(URI.create("/operations")).build();
    }

    @POST
    @Path("{service}/parked-streams/{id}/discard")
    public Response discard(@RestPath String service, @RestPath UUID id) {
        of(service).discard(id);
        return Response.seeOther(URI.create("/operations")).build();
    }

    private Operations of(String service) {
        Operations found = services.get(service);
        if (found == null) {
            throw new NotFoundException();
        }
        return found;
    }
}
