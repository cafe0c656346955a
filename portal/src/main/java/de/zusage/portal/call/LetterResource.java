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
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The tray of the office: letters that wait, taken into one batch to be printed, and the batches that are to be posted. */
@Path("/letters")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class LetterResource {
    /** What one batch holds. */
    private static final int MOST = 50;

    private final Letters letters;
    private final CaseNames names;

    LetterResource(@RestClient Letters letters, CaseNames names) {
        this.letters = letters;
        this.names = names;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance letters(
                Items<Letter> waiting, Map<UUID, String> names, Items<Batch> open, String key, @Nullable String fault);
    }

    @GET
    public TemplateInstance waiting(@RestQuery @Nullable String cursor) {
        return page(cursor, null);
    }

    @POST
    public Response make(@FormParam("key") @Nullable String key) {
        try {
            Batch made = letters.make(Entered.hidden(key), Map.of());
            return Response.seeOther(URI.create("/letters/" + made.id())).build();
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.with(page(null, refused.fault()));
        }
    }

    private TemplateInstance page(@Nullable String cursor, @Nullable String fault) {
        Items<Letter> waiting = letters.waiting(MOST);
        return Templates.letters(
                waiting,
                names.of(waiting.items().stream().map(Letter::caseId)),
                letters.open(cursor),
                UUID.randomUUID().toString(),
                fault);
    }
}
