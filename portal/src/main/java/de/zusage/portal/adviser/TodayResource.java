package de.zusage.portal.adviser;

import de.zusage.portal.adviser.Worklist.Bucket;
import de.zusage.portal.adviser.Worklist.Entry;
import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What an adviser begins the day with. */
@Path("/today")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class TodayResource {
    /** Of each kind; there is more behind it on the pages of the plans. */
    private static final int MOST = 20;

    private final CaseNames names;
    private final Worklist worklist;
    private final Notices notices;

    TodayResource(CaseNames names, @RestClient Worklist worklist, @RestClient Notices notices) {
        this.names = names;
        this.worklist = worklist;
        this.notices = notices;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance today(TodayPage page);
    }

    @GET
    public TemplateInstance today() {
        Part<Worklist.Counts> counts = Part.of(worklist::counts);
        Part<List<Entry>> entries = Part.of(() -> entries(counts));
        Part<Items<Notices.ToCall>> calls = Part.of(notices::calls);
        Part<Items<Notices.Escalation>> escalations = Part.of(notices::escalations);
        Stream<UUID> wanted = Stream.of(
                        entries.stream().flatMap(List::stream).map(Entry::caseId),
                        calls.stream().flatMap(each -> each.items().stream()).map(Notices.ToCall::caseId),
                        escalations.stream()
                                .flatMap(each -> each.items().stream())
                                .map(Notices.Escalation::caseId)
                                .filter(Objects::nonNull))
                .flatMap(each -> each);
        return Templates.today(new TodayPage(counts, entries, calls, escalations, names.of(wanted)));
    }

    /** Asks for those kinds alone that there are some of. */
    private List<Entry> entries(Part<Worklist.Counts> counts) {
        return Arrays.stream(Bucket.values())
                .filter(bucket -> counts.stream().anyMatch(each -> each.of(bucket) > 0))
                .flatMap(bucket -> worklist.entries("MINE", bucket, MOST).items().stream())
                .toList();
    }
}
