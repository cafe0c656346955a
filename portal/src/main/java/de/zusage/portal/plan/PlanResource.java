package de.zusage.portal.plan;

import de.zusage.portal.plan.Plans.Due;
import de.zusage.portal.plan.Plans.Outcome;
import de.zusage.portal.plan.Plans.Plan;
import de.zusage.portal.plan.Plans.PlannedReview;
import de.zusage.portal.plan.Plans.ReviewMode;
import de.zusage.portal.plan.Plans.Verdict;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Refusal;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The plan's board: what both sides promised, side by side, and how it ended. */
@Path("/plans/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class PlanResource {
    private static final int NOT_FOUND = 404;

    private final Plans plans;
    private final SignedAgreements agreements;
    private final Clock clock;

    PlanResource(@RestClient Plans plans, @RestClient SignedAgreements agreements, Clock clock) {
        this.plans = plans;
        this.agreements = agreements;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance plan(
                Plan plan,
                String etag,
                String key,
                LocalDate today,
                List<StepOutcome> outcomes,
                List<Cause> causes,
                List<ReviewMode> modes,
                @Nullable String fault,
                boolean overtaken);

        static native TemplateInstance notYet(UUID agreementId);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        try {
            return page(plans.read(id), null, false);
        } catch (ServiceProblem e) {
            // It follows the last signature by an event: a moment later it is there, if there is an agreement here.
            if (e.status() == NOT_FOUND) {
                return Templates.notYet(agreements.read(id).id());
            }
            throw e;
        }
    }

    @POST
    @Path("steps/{step}/start")
    public Response start(@RestPath UUID id, @RestPath UUID step, MultivaluedMap<String, String> sent) {
        return done(id, () -> plans.start(step, Entered.hidden(sent, "etag")));
    }

    @POST
    @Path("steps/{step}/outcome")
    public Response finish(@RestPath UUID id, @RestPath UUID step, MultivaluedMap<String, String> sent) {
        StepOutcome outcome = Entered.one(StepOutcome.class, Entered.text(sent, "outcome"), StepOutcome.MET);
        return done(
                id,
                () -> plans.finish(
                        step,
                        Entered.hidden(sent, "etag"),
                        new Outcome(
                                outcome,
                                outcome == StepOutcome.MET
                                        ? null
                                        : Entered.one(Cause.class, Entered.text(sent, "cause")))));
    }

    @POST
    @Path("steps/{step}/due")
    public Response postpone(@RestPath UUID id, @RestPath UUID step, MultivaluedMap<String, String> sent) {
        return done(
                id,
                () -> plans.postpone(
                        step, Entered.hidden(sent, "etag"), new Due(Entered.day(Entered.text(sent, "dueOn")))));
    }

    @POST
    @Path("steps/{step}/verdict")
    public Response heed(@RestPath UUID id, @RestPath UUID step, MultivaluedMap<String, String> sent) {
        return done(
                id,
                () -> plans.heed(
                        step,
                        Entered.hidden(sent, "etag"),
                        new Verdict(
                                Entered.one(StepOutcome.class, Entered.text(sent, "outcome"), StepOutcome.MET),
                                "SPOKEN")));
    }

    @POST
    @Path("reviews")
    public Response planReview(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return done(
                id,
                () -> plans.planReview(
                        id,
                        Entered.hidden(sent, "key"),
                        new PlannedReview(
                                Entered.day(Entered.text(sent, "plannedOn")),
                                Entered.one(ReviewMode.class, Entered.text(sent, "mode"), ReviewMode.IN_PERSON),
                                sent.containsKey("closing"))));
    }

    /** What cannot be done now is said on the board, which shows how the plan stands. */
    private Response done(UUID id, Runnable change) {
        return Refusal.answer(
                "/plans/" + id, change, refused -> page(plans.read(id), refused.fault(), refused.overtaken()));
    }

    private TemplateInstance page(RestResponse<Plan> read, @Nullable String fault, boolean overtaken) {
        return Templates.plan(
                read.getEntity(),
                read.getHeaderString("ETag"),
                UUID.randomUUID().toString(),
                LocalDate.now(clock),
                List.of(StepOutcome.values()),
                List.of(Cause.values()),
                List.of(ReviewMode.values()),
                fault,
                overtaken);
    }
}
