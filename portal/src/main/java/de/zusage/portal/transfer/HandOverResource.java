package de.zusage.portal.transfer;

import de.zusage.portal.casefile.CaseDesk;
import de.zusage.portal.casefile.CaseDesk.Head;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Part;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.staff.Colleagues;
import de.zusage.portal.staff.Colleagues.Colleague;
import de.zusage.portal.transfer.Transfers.NewAdviser;
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

/** One case goes to a colleague of the office, who answers for it from then on; the agreement goes on as it is. */
@Path("/cases/{id}/hand-over")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class HandOverResource {
    private final Transfers transfers;
    private final CaseDesk cases;
    private final Colleagues colleagues;

    HandOverResource(@RestClient Transfers transfers, @RestClient CaseDesk cases, @RestClient Colleagues colleagues) {
        this.transfers = transfers;
        this.cases = cases;
        this.colleagues = colleagues;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance handOver(
                Head client,
                String etag,
                @Nullable UUID agreementId,
                Part<List<Colleague>> advisers,
                @Nullable String fault,
                boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return page(id, null, false);
    }

    @POST
    public Response handOver(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        UUID to = Optional.ofNullable(Entered.id(Entered.text(sent, "to"))).orElseThrow(NotFoundException::new);
        return Refusal.answer(
                "/cases/" + id,
                () -> transfers.handOver(id, Entered.hidden(sent, "etag"), new NewAdviser(to)),
                refused -> page(id, refused.fault(), refused.overtaken()));
    }

    private TemplateInstance page(UUID id, @Nullable String fault, boolean overtaken) {
        RestResponse<Head> read = cases.read(id);
        return Templates.handOver(
                read.getEntity(),
                read.getHeaderString("ETag"),
                CaseDesk.inForce(cases.agreements(id)),
                Part.of(() ->
                        colleagues.all().stream().filter(Colleague::isAdviser).toList()),
                fault,
                overtaken);
    }
}
