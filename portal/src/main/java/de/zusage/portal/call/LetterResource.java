package de.zusage.portal.call;

import de.zusage.portal.call.Letters.Batch;
import de.zusage.portal.call.Letters.Letter;
import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The tray of the office: letters that wait, taken into one batch to be printed. */
@Path("/letters")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class LetterResource {
    /** What one batch holds. */
    private static final int MOST = 50;

    /** Leads back to a batch that was made here: nobody else prints its letters, and no list shows it. */
    private static final String LAST_BATCH = "zusage-letters";

    private static final int A_WEEK_IN_SECONDS = 7 * 24 * 60 * 60;

    private final Letters letters;
    private final CaseNames names;

    LetterResource(@RestClient Letters letters, CaseNames names) {
        this.letters = letters;
        this.names = names;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance letters(
                Items<Letter> waiting,
                Map<UUID, String> names,
                String key,
                @Nullable UUID last,
                @Nullable String fault);
    }

    @GET
    public TemplateInstance waiting(@CookieParam(LAST_BATCH) @Nullable String last) {
        return page(last, null);
    }

    @POST
    public Response make(
            @FormParam("key") @Nullable String key,
            @CookieParam(LAST_BATCH) @Nullable String last,
            @Context UriInfo here) {
        try {
            Batch made = letters.make(Entered.text(key), Map.of());
            return Response.seeOther(URI.create("/letters/" + made.id()))
                    .cookie(new NewCookie.Builder(LAST_BATCH)
                            .value(made.id().toString())
                            .path("/letters")
                            .maxAge(A_WEEK_IN_SECONDS)
                            .httpOnly(true)
                            .secure("https".equals(here.getBaseUri().getScheme()))
                            .sameSite(NewCookie.SameSite.LAX)
                            .build())
                    .build();
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.with(page(last, refused.fault()));
        }
    }

    private TemplateInstance page(@Nullable String last, @Nullable String fault) {
        Items<Letter> waiting = letters.waiting(MOST);
        return Templates.letters(
                waiting,
                names.of(waiting.items().stream().map(Letter::caseId)),
                UUID.randomUUID().toString(),
                Entered.id(last),
                fault);
    }
}
