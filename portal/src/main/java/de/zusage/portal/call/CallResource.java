package de.zusage.portal.call;

import de.zusage.portal.call.Calls.Call;
import de.zusage.portal.call.Calls.Outcome;
import de.zusage.portal.call.Calls.ToCall;
import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.staff.Escalations;
import de.zusage.portal.staff.Escalations.Escalation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Whom to call, with what to say; whether somebody was reached is said in one click. */
@Path("/calls")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class CallResource {
    /** As many as a service tells at once: more than one adviser has. */
    private final Calls calls;

    private final Escalations escalations;
    private final CaseNames names;

    CallResource(@RestClient Calls calls, @RestClient Escalations escalations, CaseNames names) {
        this.calls = calls;
        this.escalations = escalations;
        this.names = names;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance calls(CallPage page);
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
        return page(cursor, null);
    }

    @POST
    public Response made(MultivaluedMap<String, String> sent) {
        UUID caseId =
                Optional.ofNullable(Entered.id(Entered.text(sent, "case"))).orElseThrow(NotFoundException::new);
        Call call = new Call(
                caseId,
                Entered.one(Outcome.class, Entered.text(sent, "outcome"), Outcome.NOT_REACHED),
                stillSafe(Entered.text(sent, "safe")));
        return Refusal.answer(
                "/calls", () -> calls.made(Entered.hidden(sent, "key"), call), refused -> page(null, refused.fault()));
    }

    private static @Nullable Boolean stillSafe(String said) {
        return switch (said) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private TemplateInstance page(@Nullable String cursor, @Nullable String fault) {
        Part<Items<ToCall>> list = Part.of(() -> calls.list(cursor, Items.MOST));
        Part<Items<Escalation>> waiting = Part.of(() -> escalations.list(Items.MOST));
        Stream<UUID> about = Stream.concat(
                list.stream().flatMap(each -> each.items().stream()).map(ToCall::caseId),
                waiting.stream().flatMap(each -> each.items().stream()).map(Escalation::caseId));
        return Templates.calls(new CallPage(list, waiting, names.of(about), fault));
    }
}
