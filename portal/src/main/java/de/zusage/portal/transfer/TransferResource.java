package de.zusage.portal.transfer;

import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.naming.Naming;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.transfer.Transfers.Transfer;
import de.zusage.portal.transfer.Transfers.Why;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A proposal: the office that was asked takes the client in or not, the one that asked may take it back. */
@Path("/transfers/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class TransferResource {
    private final Transfers transfers;
    private final CaseNames names;
    private final Naming naming;

    TransferResource(@RestClient Transfers transfers, CaseNames names, Naming naming) {
        this.transfers = transfers;
        this.names = names;
        this.naming = naming;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance transfer(
                Transfer transfer,
                String office,
                String etag,
                String client,
                List<Rejection> rejections,
                @Nullable String fault,
                boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return page(id, null, false);
    }

    @POST
    @Path("acceptance")
    public Response accept(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return done(id, () -> transfers.accept(id, Entered.hidden(sent, "etag")));
    }

    @POST
    @Path("rejection")
    public Response reject(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        Why why = new Why(Entered.one(Rejection.class, Entered.text(sent, "reason"), Rejection.OTHER));
        return done(id, () -> transfers.reject(id, Entered.hidden(sent, "etag"), why));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return done(id, () -> transfers.withdraw(id, Entered.hidden(sent, "etag")));
    }

    private Response done(UUID id, Runnable change) {
        return Refusal.answer("/transfers/" + id, change, refused -> page(id, refused.fault(), refused.overtaken()));
    }

    private TemplateInstance page(UUID id, @Nullable String fault, boolean overtaken) {
        RestResponse<Transfer> read = transfers.read(id);
        UUID caseId = read.getEntity().caseId();
        return Templates.transfer(
                read.getEntity(),
                naming.of(List.of(read.getEntity().authority()))
                        .of(read.getEntity().office()),
                read.getHeaderString("ETag"),
                caseId == null ? "" : names.of(caseId),
                List.of(Rejection.values()),
                fault,
                overtaken);
    }
}
