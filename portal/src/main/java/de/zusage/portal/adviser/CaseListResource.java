package de.zusage.portal.adviser;

import de.zusage.portal.service.Items;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The cases of the office, the newest first. */
@Path("/cases")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class CaseListResource {
    private final Cases cases;

    CaseListResource(@RestClient Cases cases) {
        this.cases = cases;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Items<Cases.Row> cases);
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
        return Templates.list(cases.list(cursor));
    }
}
