package de.zusage.portal.offer;

import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.offer.Directory.Offer;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Language;
import de.zusage.portal.service.Items;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The offers of the place, found by what is needed, in which language, and whether a place is free. */
@Path("/offers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class OfferListResource {
    private static final int A_PAGE = 50;

    private final Directory directory;
    private final CaseNames names;

    OfferListResource(@RestClient Directory directory, CaseNames names) {
        this.directory = directory;
        this.names = names;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance offers(
                Items<Offer> offers,
                OfferFilter filter,
                String client,
                List<GoalArea> areas,
                List<OfferKind> kinds,
                List<String> languages);
    }

    @GET
    public TemplateInstance list(@Context UriInfo asked, @QueryParam("cursor") @Nullable String cursor) {
        OfferFilter filter = OfferFilter.of(asked.getQueryParameters());
        return Templates.offers(
                directory.list(filter.area(), filter.language(), filter.kind(), filter.free(), cursor, A_PAGE),
                filter,
                filter.forCase() == null ? "" : names.of(filter.forCase()),
                List.of(GoalArea.values()),
                List.of(OfferKind.values()),
                Language.CLIENT);
    }
}
