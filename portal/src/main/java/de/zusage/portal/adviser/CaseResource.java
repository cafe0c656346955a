package de.zusage.portal.adviser;

import de.zusage.portal.page.Language;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/** One case: the person, the agreements, what happened. */
@Path("/cases/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class CaseResource {
    private final Cases cases;
    private final Language language;

    CaseResource(@RestClient Cases cases, Language language) {
        this.cases = cases;
        this.language = language;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance casefile(
                Cases.View casefile, Part<Items<Cases.Agreement>> agreements, Part<Items<Cases.Entry>> history);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return Templates.casefile(cases.read(id), Part.of(() -> cases.agreements(id)), Part.of(() -> cases.history(id)))
                .setLocale(language.locale());
    }
}
