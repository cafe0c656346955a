package de.zusage.portal.adviser;

import de.zusage.portal.adviser.AccessLetters.Access;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Prints a letter of access for a client without an account, and closes the access again. */
@Path("/cases/{id}/access")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class AccessLetterResource {
    private static final String PDF = "application/pdf";

    private final AccessLetters letters;

    AccessLetterResource(@RestClient AccessLetters letters) {
        this.letters = letters;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance access(Access casefile, String etag, @Nullable String fault, boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return page(id, null, false);
    }

    /** The letter itself, which no cache keeps. */
    @POST
    @Path("letter")
    @Produces({PDF, MediaType.TEXT_HTML})
    public Response give(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        try {
            return Response.ok(letters.give(id, Entered.hidden(sent, "etag")), PDF)
                    .header("Content-Disposition", "inline; filename=\"access.pdf\"")
                    .build();
        } catch (ServiceProblem e) {
            return refused(id, e);
        }
    }

    @POST
    @Path("closed")
    public Response close(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        try {
            letters.close(id, Entered.hidden(sent, "etag"));
            return Response.seeOther(URI.create("/cases/" + id + "/access")).build();
        } catch (ServiceProblem e) {
            return refused(id, e);
        }
    }

    private Response refused(UUID id, ServiceProblem problem) {
        Refusal refused = Refusal.of(problem);
        return Response.status(refused.status())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page(id, refused.fault(), refused.overtaken()))
                .build();
    }

    private TemplateInstance page(UUID id, @Nullable String fault, boolean overtaken) {
        RestResponse<Access> read = letters.read(id);
        return Templates.access(read.getEntity(), read.getHeaderString("ETag"), fault, overtaken);
    }
}
