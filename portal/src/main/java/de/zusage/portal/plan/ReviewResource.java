package de.zusage.portal.plan;

import de.zusage.portal.page.WholePage;
import de.zusage.portal.plan.Plans.Draft;
import de.zusage.portal.plan.Plans.Plan;
import de.zusage.portal.plan.Plans.Review;
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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Holding a review on one page: step by step, what stood in the way, when to meet again. Everything that is entered is stored
 * at once.
 */
@Path("/plans/{id}/reviews/{review}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class ReviewResource {
    private static final String ETAG = "ETag";

    private final Plans plans;
    private final Clock clock;

    ReviewResource(@RestClient Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance hold(HoldPage page);
    }

    @GET
    public Response read(@RestPath UUID id, @RestPath UUID review) {
        RestResponse<Plan> read = plans.read(id);
        Review planned = read.getEntity().talk(review);
        if (!planned.isPlanned()) {
            return to("/plans/" + id);
        }
        RestResponse<Draft> draft = plans.draft(review);
        HeldForm form = HeldForm.of(read, draft, LocalDate.now(clock));
        return Response.ok(shown(new HoldPage(read.getEntity(), planned, form)
                        .storedAt(draft.getEntity().storedAt())))
                .build();
    }

    /** Stores what was entered, and then holds the review if that was the wish. */
    @POST
    public Response write(@RestPath UUID id, @RestPath UUID review, MultivaluedMap<String, String> sent) {
        HeldForm form = HeldForm.of(sent);
        RestResponse<Plan> read = plans.read(id);
        HoldPage page = new HoldPage(read.getEntity(), read.getEntity().talk(review), form);
        if (!form.unreadable().isEmpty()) {
            return Response.status(Refusal.BAD_REQUEST).entity(shown(page)).build();
        }
        RestResponse<Draft> stored;
        try {
            stored = store(page);
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.overtaken()
                    ? overtaken(read, page)
                    : refused.with(shown(page.refused(refused.fault(), false)));
        }
        return Entered.text(sent, "do").equals("hold") ? hold(read, page, stored) : to(address(page));
    }

    private RestResponse<Draft> store(HoldPage page) {
        HeldForm form = page.form();
        Review review = page.review();
        return plans.store(
                review.id(), form.draft(), form.entries(page.plan().open(), review.plannedOn(), LocalDate.now(clock)));
    }

    /** Sent again, it replaces what the other one has stored; where both say the same there is nothing to decide. */
    private Response overtaken(RestResponse<Plan> read, HoldPage page) {
        RestResponse<Draft> draft = plans.draft(page.review().id());
        HeldForm form = page.form();
        Theirs theirs = new Theirs(HeldForm.of(read, draft, LocalDate.now(clock)), form);
        if (theirs.isSame(page.plan())) {
            return to(address(page));
        }
        return WholePage.overtaken(
                shown(page.on(form.on(form.etag(), draft.getHeaderString(ETAG))).beside(theirs)));
    }

    private Response hold(RestResponse<Plan> read, HoldPage page, RestResponse<Draft> stored) {
        Plan plan = page.plan();
        HeldForm form = page.form();
        return Refusal.of(() -> plans.held(page.review().id(), form.etag(), form.held(plan.open())))
                .map(refused -> {
                    String etag = refused.overtaken() ? read.getHeaderString(ETAG) : form.etag();
                    return refused.with(shown(page.on(form.on(etag, stored.getHeaderString(ETAG)))
                            .storedAt(stored.getEntity().storedAt())
                            .refused(refused.fault(), refused.overtaken())));
                })
                .orElseGet(() -> to("/plans/" + plan.agreementId()));
    }

    private static TemplateInstance shown(HoldPage page) {
        return Templates.hold(page);
    }

    private static String address(HoldPage page) {
        return "/plans/" + page.plan().agreementId() + "/reviews/"
                + page.review().id();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
