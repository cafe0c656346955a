package de.zusage.portal.adviser;

import de.zusage.portal.page.GoalArea;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/** One case: the person, what is needed, the agreements, what was done; who read it stands in the access log. */
@Path("/cases/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class CaseResource {
    private final Cases cases;

    CaseResource(@RestClient Cases cases) {
        this.cases = cases;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance casefile(
                Cases.View casefile,
                Part<Items<Cases.Agreement>> agreements,
                Part<Items<Cases.Entry>> history,
                Set<GoalArea> needs,
                String key,
                List<GoalArea> areas);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return Templates.casefile(
                cases.read(id),
                Part.of(() -> cases.agreements(id)),
                Part.of(() -> cases.history(id, "writes")),
                needs(id),
                UUID.randomUUID().toString(),
                List.of(GoalArea.values()));
    }

    private Set<GoalArea> needs(UUID id) {
        return cases.assessments(id).items().stream()
                .flatMap(each -> each.found().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GoalArea.class)));
    }
}
