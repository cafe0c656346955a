package de.zusage.portal.call;

import de.zusage.portal.call.Letters.Batch;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A batch of letters: print it, post it, say so; or put the letters back. */
@Path("/letters/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class LetterBatchResource {
    private final Letters letters;

    LetterBatchResource(@RestClient Letters letters) {
        this.letters = letters;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance batch(
                Batch batch, String etag, String without, @Nullable String fault, boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        RestResponse<Batch> read = letters.read(id);
        return page(read, read.getEntity().recalledListed(), null, false);
    }

    @POST
    @Path("printed")
    @Produces("application/pdf")
    public Response print(@RestPath UUID id) {
        return Response.ok(letters.print(id), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"letters.pdf\"")
                .build();
    }

    @POST
    @Path("posted")
    public Response posted(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        String without = Entered.text(sent, "without").replace(" ", "");
        return done(id, without, () -> letters.posted(id, Entered.hidden(sent, "etag"), without));
    }

    @POST
    @Path("cancelled")
    public Response cancel(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return done(id, "", () -> letters.cancel(id, Entered.hidden(sent, "etag")));
    }

    private Response done(UUID id, String without, Runnable change) {
        return Refusal.answer(
                "/letters/" + id,
                change,
                refused -> page(letters.read(id), without, refused.fault(), refused.overtaken()));
    }

    private static TemplateInstance page(
            RestResponse<Batch> read, String without, @Nullable String fault, boolean overtaken) {
        return Templates.batch(read.getEntity(), read.getHeaderString("ETag"), without, fault, overtaken);
    }
}
