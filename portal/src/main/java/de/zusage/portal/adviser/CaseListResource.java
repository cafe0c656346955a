package de.zusage.portal.adviser;

import de.zusage.portal.service.Items;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The cases of the office, the newest first, and finding one by a name; what is looked for stands in no address. */
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

        static native TemplateInstance found(String name, Cases.Found found);
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
        return Templates.list(cases.list(cursor));
    }

    @POST
    @Path("search")
    public TemplateInstance search(@FormParam("name") @Nullable String name) {
        String wanted = name == null ? "" : name.strip();
        TemplateInstance page = wanted.isEmpty()
                ? Templates.list(cases.list(null))
                : Templates.found(wanted, cases.search(new Cases.Search(wanted)));
        return page;
    }
}
