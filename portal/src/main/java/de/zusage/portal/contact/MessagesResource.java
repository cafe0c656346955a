package de.zusage.portal.contact;

import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.contact.Messages.InFull;
import de.zusage.portal.contact.Messages.Story;
import de.zusage.portal.contact.Messages.Title;
import de.zusage.portal.service.Entered;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What the client of a case is told, and what became of everything that was to be said; also the client's calendar. */
@Path("/cases/{id}/messages")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class MessagesResource {
    /** As far as notification-service looks ahead. */
    private static final int DAYS = 90;

    /** Older ones stand in the record below. */
    private static final int MOST_MESSAGES = 20;

    private final Messages messages;
    private final CaseNames names;

    MessagesResource(@RestClient Messages messages, CaseNames names) {
        this.messages = messages;
        this.names = names;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance messages(MessagesPage page);

        static native TemplateInstance words(UUID caseId, String client, InFull told);

        static native TemplateInstance story(UUID caseId, String client, Story story);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id, @QueryParam("cursor") @Nullable String cursor) {
        return page(id, cursor, "", null, null);
    }

    @GET
    @Path("{message}")
    public TemplateInstance inWords(@RestPath UUID id, @RestPath UUID message) {
        return Templates.words(id, names.of(id), messages.inFull(id, message));
    }

    @GET
    @Path("reminders/{reminder}")
    public TemplateInstance story(@RestPath UUID id, @RestPath UUID reminder) {
        return Templates.story(id, names.of(id), messages.story(id, reminder));
    }

    /** Shows the address on the page itself: it can be read this once, so nothing leads to it. */
    @POST
    @Path("calendar")
    public Response openCalendar(@RestPath UUID id, @FormParam("title") @Nullable String title) {
        String entered = Entered.text(title);
        try {
            String address = messages.openCalendar(id, new Title(entered.isEmpty() ? null : entered))
                    .address();
            return Response.ok(page(id, null, entered, address, null)).build();
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.with(page(id, null, entered, null, refused.fault()));
        }
    }

    @POST
    @Path("calendar/revoked")
    public Response revokeCalendar(@RestPath UUID id) {
        return Refusal.answer(
                "/cases/" + id + "/messages",
                () -> messages.revokeCalendar(id),
                refused -> page(id, null, "", null, refused.fault()));
    }

    private TemplateInstance page(
            UUID id, @Nullable String cursor, String title, @Nullable String calendar, @Nullable String fault) {
        return Templates.messages(new MessagesPage(
                id,
                names.of(id),
                messages.preview(id, DAYS),
                messages.told(id, MOST_MESSAGES),
                messages.reminders(id, cursor),
                title,
                calendar,
                fault));
    }
}
