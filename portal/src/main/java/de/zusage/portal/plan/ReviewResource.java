package de.zusage.portal.plan;

import de.zusage.portal.plan.Plans.Plan;
import de.zusage.portal.plan.Plans.Review;
import de.zusage.portal.service.Refusal;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Holding a review on one page: step by step, what stood in the way, when to meet again. */
@Path("/plans/{id}/reviews/{review}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class ReviewResource {
    private final Plans plans;
    private final Clock clock;

    ReviewResource(@RestClient Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance hold(
                Plan plan,
                Review review,
                HeldForm form,
                List<StepOutcome> outcomes,
                List<Cause> causes,
                List<Obstacle> obstacles,
                @Nullable String fault,
                boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id, @RestPath UUID review) {
        RestResponse<Plan> read = plans.read(id);
        LocalDate today = LocalDate.now(clock);
        return page(
                read.getEntity(),
                review,
                HeldForm.empty(
                        read.getHeaderString("ETag"),
                        today,
                        today.plusMonths(read.getEntity().reviewIntervalMonths())),
                null,
                false);
    }

    @POST
    public Response hold(@RestPath UUID id, @RestPath UUID review, MultivaluedMap<String, String> sent) {
        HeldForm form = HeldForm.of(sent);
        RestResponse<Plan> read = plans.read(id);
        return Refusal.of(() -> plans.held(
                        review, form.etag(), form.held(read.getEntity().open())))
                .map(refused -> refused.with(page(
                        read.getEntity(),
                        review,
                        refused.overtaken() ? form.on(read.getHeaderString("ETag")) : form,
                        refused.fault(),
                        refused.overtaken())))
                .orElseGet(() -> Response.seeOther(URI.create("/plans/" + id)).build());
    }

    private static TemplateInstance page(Plan plan, UUID id, HeldForm form, @Nullable String fault, boolean overtaken) {
        Review review = plan.talks().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Templates.hold(
                plan,
                review,
                form,
                List.of(StepOutcome.values()),
                List.of(Cause.values()),
                List.of(Obstacle.values()),
                fault,
                overtaken);
    }
}
