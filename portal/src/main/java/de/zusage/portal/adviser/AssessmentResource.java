package de.zusage.portal.adviser;

import de.zusage.portal.adviser.Cases.NewAssessment;
import de.zusage.portal.adviser.Cases.Observation;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Records what a client needs, and how well German goes by now. */
@Path("/cases/{id}/assessment")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class AssessmentResource {
    private static final List<String> LEVELS = List.of("PRE_A1", "A1", "A2", "B1", "B2", "C1", "C2");

    private final Cases cases;
    private final Clock clock;

    AssessmentResource(@RestClient Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance assessment(
                Cases.View casefile,
                String key,
                String observedOn,
                Set<GoalArea> needs,
                List<GoalArea> areas,
                String german,
                List<String> levels,
                @Nullable String fault);
    }

    @GET
    public TemplateInstance empty(@RestPath UUID id) {
        return page(id, UUID.randomUUID().toString(), LocalDate.now(clock).toString(), Set.of(), "", null);
    }

    @POST
    public Response record(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        List<GoalArea> needs = sent.getOrDefault("needs", List.of()).stream()
                .map(each -> Entered.one(GoalArea.class, each))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String day = Entered.text(sent, "observedOn");
        String german = Entered.text(sent, "german");
        LocalDate observedOn = Entered.day(day);
        try {
            cases.assess(
                    id,
                    Entered.hidden(sent, "key"),
                    new NewAssessment(
                            observedOn,
                            needs,
                            german.isEmpty() ? List.of() : List.of(new Observation("CEFR_OVERALL", german))));
            return Response.seeOther(URI.create("/cases/" + id)).build();
        } catch (ServiceProblem e) {
            if (!e.isOfInput()) {
                throw e;
            }
            return Response.status(e.status())
                    .entity(page(id, Entered.hidden(sent, "key"), day, Set.copyOf(needs), german, e.detail()))
                    .build();
        }
    }

    private TemplateInstance page(
            UUID id, String key, String day, Set<GoalArea> needs, String german, @Nullable String fault) {
        return Templates.assessment(
                cases.read(id), key, day, needs, Arrays.asList(GoalArea.values()), german, LEVELS, fault);
    }
}
