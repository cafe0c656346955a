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
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What an adviser begins the day with. */
@Path("/today")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class TodayResource {
    private final Worklist worklist;
    private final Notices notices;
    private final Language language;

    TodayResource(@RestClient Worklist worklist, @RestClient Notices notices, Language language) {
        this.worklist = worklist;
        this.notices = notices;
        this.language = language;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance today(
                Part<Worklist.Counts> counts,
                Part<Items<Notices.ToCall>> calls,
                Part<Items<Notices.Escalation>> escalations);
    }

    @GET
    public TemplateInstance today() {
        return Templates.today(Part.of(worklist::counts), Part.of(notices::calls), Part.of(notices::escalations))
                .setLocale(language.locale());
    }
}
