package de.zusage.portal.counting;

import de.zusage.portal.counting.Effort.Summed;
import de.zusage.portal.naming.Naming;
import de.zusage.portal.naming.OfficeNames;
import de.zusage.portal.page.Language;
import de.zusage.portal.page.Words;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Contacts and minutes of a period that is over, for the proof of use. */
@Path("/effort")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"office-lead", "carrier-lead"})
public class EffortResource {
    private final Effort effort;
    private final Naming naming;
    private final Language language;
    private final Clock clock;

    EffortResource(@RestClient Effort effort, Naming naming, Language language, Clock clock) {
        this.effort = effort;
        this.naming = naming;
        this.language = language;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance effort(
                List<Periods.HalfYear> halfYears,
                List<String> months,
                String period,
                @Nullable Summed summed,
                OfficeNames names,
                @Nullable String fault);
    }

    @GET
    public Response read(@RestQuery @Nullable String period) {
        String wanted = Entered.text(period);
        if (wanted.isEmpty()) {
            return Response.ok(page(wanted, null, null)).build();
        }
        try {
            return Response.ok(page(wanted, effort.of(wanted), null)).build();
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.with(page(wanted, null, refused.fault()));
        }
    }

    @GET
    @Path("csv")
    @Produces("text/csv")
    public Response file(@RestQuery @Nullable String period) {
        Summed summed = effort.of(Entered.text(period));
        OfficeNames names = names(summed);
        List<List<String>> rows = new ArrayList<>();
        CountingWords counting = language.words(CountingWords.class);
        Words words = language.words(Words.class);
        rows.add(List.of(words.office(), counting.how(), counting.topic(), counting.contacts(), counting.minutes()));
        summed.lines()
                .forEach(line -> rows.add(List.of(
                        names.of(line.office()),
                        counting.kind(line.kind()),
                        words.goalArea(line.topic()),
                        String.valueOf(line.contacts()),
                        String.valueOf(line.minutes()))));
        return Csv.file("effort-" + summed.from() + "-" + summed.to(), rows);
    }

    private TemplateInstance page(String period, @Nullable Summed summed, @Nullable String fault) {
        LocalDate today = LocalDate.now(clock);
        return Templates.effort(Periods.halfYears(today), Periods.months(today), period, summed, names(summed), fault);
    }

    private OfficeNames names(@Nullable Summed summed) {
        return summed != null && summed.isByOffice() ? naming.own() : OfficeNames.NONE;
    }
}
