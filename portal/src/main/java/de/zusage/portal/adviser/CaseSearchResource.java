package de.zusage.portal.adviser;

import de.zusage.portal.service.Entered;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Finds a case by a name; what is looked for stands in no address. */
@Path("/cases/search")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class CaseSearchResource {
    private final Cases cases;

    CaseSearchResource(@RestClient Cases cases) {
        this.cases = cases;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance found(String name, Cases.Found found);
    }

    @POST
    public TemplateInstance search(@FormParam("name") @Nullable String name) {
        String wanted = Entered.text(name);
        return wanted.isEmpty()
                ? CaseListResource.page(cases.list(null, null), null)
                : Templates.found(wanted, cases.search(new Cases.Search(wanted)));
    }
}
