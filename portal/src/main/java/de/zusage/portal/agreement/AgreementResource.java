package de.zusage.portal.agreement;

import de.zusage.portal.agreement.Agreements.FrozenText;
import de.zusage.portal.agreement.Agreements.RequestedVersion;
import de.zusage.portal.agreement.Agreements.View;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One agreement: how it stands, what it says, who has signed it, and what can be done next. */
@Path("/agreements/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class AgreementResource {
    private final Agreements agreements;

    AgreementResource(@RestClient Agreements agreements) {
        this.agreements = agreements;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance agreement(
                View agreement,
                String etag,
                String client,
                @Nullable FrozenText text,
                @Nullable String fault,
                boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return page(agreements.read(id), null, false);
    }

    @GET
    @Path("versions/{number}/document")
    @Produces("application/pdf")
    public Response document(@RestPath UUID id, @RestPath int number) {
        return Response.ok(agreements.document(id, number), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"agreement-" + number + ".pdf\"")
                .build();
    }

    /** What was signed on paper, as it was stored; an uploaded file is never shown as a page of ours. */
    @GET
    @Path("versions/{number}/scans/{sha256: [0-9a-f]{64}}")
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    public Response scan(@RestPath UUID id, @RestPath int number, @RestPath String sha256) {
        RestResponse<byte[]> scan = agreements.scan(id, number, sha256);
        String ending = scan.getMediaType().getSubtype();
        return Response.ok(scan.getEntity(), scan.getMediaType())
                .header("Content-Disposition", "attachment; filename=\"scan-" + number + "." + ending + "\"")
                .build();
    }

    /** Another version: the client or the office wants something changed, or an offer was taken back. */
    @POST
    @Path("versions")
    public Response openVersion(
            @RestPath UUID id, @FormParam("etag") @Nullable String etag, @FormParam("by") @Nullable String by) {
        return done(
                id,
                "/draft",
                () -> agreements.openVersion(id, Entered.hidden(etag), new RequestedVersion(Entered.text(by))));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(
            @RestPath UUID id, @FormParam("etag") @Nullable String etag, @FormParam("number") int number) {
        return done(id, "", () -> agreements.withdraw(id, number, Entered.hidden(etag)));
    }

    @POST
    @Path("decline")
    public Response decline(
            @RestPath UUID id, @FormParam("etag") @Nullable String etag, @FormParam("number") int number) {
        return done(id, "", () -> agreements.decline(id, number, Entered.hidden(etag)));
    }

    /** What cannot be done now is said on the agreement's page, which shows how it stands. */
    private Response done(UUID id, String place, Runnable change) {
        return Refusal.answer(
                "/agreements/" + id + place,
                change,
                refused -> page(agreements.read(id), refused.fault(), refused.overtaken()));
    }

    private TemplateInstance page(RestResponse<View> read, @Nullable String fault, boolean overtaken) {
        View agreement = read.getEntity();
        boolean frozen = agreement.latest().textHash() != null;
        return Templates.agreement(
                agreement,
                read.getHeaderString("ETag"),
                agreements.client(agreement.caseId()).name(),
                frozen ? agreements.text(agreement.id(), agreement.latest().number()) : null,
                fault,
                overtaken);
    }
}
