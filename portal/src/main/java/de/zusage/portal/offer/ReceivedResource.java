package de.zusage.portal.offer;

import de.zusage.portal.naming.Naming;
import de.zusage.portal.naming.OfficeNames;
import de.zusage.portal.offer.ReceivedReferrals.Received;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Items;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A provider's pages: who was referred here, by which office and for what, and the answer; never who it is. */
@Path("/received")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("provider")
public class ReceivedResource {
    private final ReceivedReferrals referrals;
    private final Naming naming;

    ReceivedResource(@RestClient ReceivedReferrals referrals, Naming naming) {
        this.referrals = referrals;
        this.naming = naming;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Items<Received> referrals, OfficeNames names);

        static native TemplateInstance one(
                Received referral, String office, String etag, @Nullable String fault, boolean overtaken);
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        return Templates.list(referrals.list(cursor), naming.own());
    }

    @GET
    @Path("{id}")
    public TemplateInstance read(@RestPath UUID id) {
        return page(id, null, false);
    }

    @POST
    @Path("{id}/taken")
    public Response take(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return answered(id, () -> referrals.take(id, Entered.hidden(sent, "etag")));
    }

    @POST
    @Path("{id}/declined")
    public Response decline(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return answered(id, () -> referrals.decline(id, Entered.hidden(sent, "etag")));
    }

    private Response answered(UUID id, Runnable answer) {
        return Refusal.answer("/received/" + id, answer, refused -> page(id, refused.fault(), refused.overtaken()));
    }

    private TemplateInstance page(UUID id, @Nullable String fault, boolean overtaken) {
        RestResponse<Received> read = referrals.read(id);
        return Templates.one(
                read.getEntity(),
                naming.own().of(read.getEntity().office()),
                read.getHeaderString("ETag"),
                fault,
                overtaken);
    }
}
