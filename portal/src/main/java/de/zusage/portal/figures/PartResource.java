package de.zusage.portal.figures;

import de.zusage.portal.figures.Parts.OwnPart;
import de.zusage.portal.figures.Parts.Word;
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
import org.jspecify.annotations.Nullable;

/** A coordinator looks at the own part of a release before it comes out, and says once whether it is right. */
@Path("/parts/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("coordinator")
public class PartResource {
    private final Parts parts;

    PartResource(@RestClient Parts parts) {
        this.parts = parts;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance part(OwnPart part, String remark, @Nullable String fault);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return Templates.part(parts.read(id), "", null);
    }

    @POST
    public Response answer(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        String remark = Entered.text(sent, "remark");
        Word word = new Word(Entered.text(sent, "agrees").equals("yes"), remark.isEmpty() ? null : remark);
        return Refusal.answer(
                "/parts/" + id,
                () -> parts.answer(id, word),
                refused -> Templates.part(parts.read(id), remark, refused.fault()));
    }
}
