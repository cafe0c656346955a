package de.zusage.portal.office;

import de.zusage.portal.office.Responsibilities.HandedOver;
import de.zusage.portal.office.Responsibilities.NewHandOver;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
import de.zusage.portal.staff.Escalations;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A lead's first page: what is to be done at the office, cases that nobody answers for, what nobody has answered. */
@Path("/office")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("office-lead")
public class OfficeResource {
    private final Responsibilities responsibilities;
    private final Escalations escalations;
    private final OfficeWork work;
    private final OfficeCases cases;
    private final Team team;
    private final int perPost;

    OfficeResource(
            @RestClient Responsibilities responsibilities,
            @RestClient Escalations escalations,
            @RestClient OfficeWork work,
            @RestClient OfficeCases cases,
            Team team,
            @ConfigProperty(name = "zusage.cases-per-post") int perPost) {
        this.responsibilities = responsibilities;
        this.escalations = escalations;
        this.work = work;
        this.cases = cases;
        this.team = team;
        this.perPost = perPost;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance office(OfficePage page);
    }

    @GET
    public TemplateInstance read(@RestQuery @Nullable UUID handed) {
        return page(Optional.ofNullable(handed).map(responsibilities::handedOver), null);
    }

    /** All open cases of one who has left go to one who is here; without whose, the service would move everybody's. */
    @POST
    @Path("hand-overs")
    public Response handOver(MultivaluedMap<String, String> sent) {
        UUID from = Entered.id(Entered.text(sent, "from"));
        if (from == null) {
            throw new NotFoundException();
        }
        try {
            HandedOver made = responsibilities.handOver(
                    Entered.hidden(sent, "key"), new NewHandOver(from, Entered.id(Entered.text(sent, "to"))));
            return Response.seeOther(URI.create("/office?handed=" + made.id())).build();
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.with(page(Optional.empty(), refused.fault()));
        }
    }

    private TemplateInstance page(Optional<HandedOver> handed, @Nullable String fault) {
        Part<Team.Present> present = Part.of(team::today);
        return Templates.office(new OfficePage(
                Part.of(work::counts),
                caseload(present),
                Part.of(responsibilities::withoutAdviser),
                Part.of(() -> escalations.list(Items.MOST)),
                present,
                handed,
                UUID.randomUUID().toString(),
                fault));
    }

    private Part<Caseload> caseload(Part<Team.Present> present) {
        return present.away()
                ? Part.missing()
                : Part.of(() -> new Caseload(cases.open(), present.value().advising(), perPost));
    }
}
