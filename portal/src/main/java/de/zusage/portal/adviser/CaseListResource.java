package de.zusage.portal.adviser;

import de.zusage.portal.adviser.Cases.Answering;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Items;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The cases of the office, the newest first: all, the own ones, or those that one stands in for today. */
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
        static native TemplateInstance list(Items<Cases.Row> cases, @Nullable Answering as, List<Answering> roles);
    }

    @GET
    public TemplateInstance list(@QueryParam("as") @Nullable String as, @QueryParam("cursor") @Nullable String cursor) {
        Answering wanted = Entered.one(Answering.class, as);
        return page(cases.list(wanted, cursor), wanted);
    }

    /** Those of the office, or those that somebody answers for so. */
    static TemplateInstance page(Items<Cases.Row> cases, @Nullable Answering as) {
        return Templates.list(cases, as, List.of(Answering.values()));
    }
}
