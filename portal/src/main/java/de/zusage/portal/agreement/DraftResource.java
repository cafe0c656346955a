package de.zusage.portal.agreement;

import de.zusage.portal.agreement.Agreements.Offer;
import de.zusage.portal.agreement.Agreements.View;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Side;
import de.zusage.portal.page.WholePage;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The draft of an agreement: everything that is entered is stored at once, and what still keeps it from being offered is said. */
@Path("/agreements/{id}/draft")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class DraftResource {
    private static final int PRECONDITION_FAILED = 412;
    private static final String ADD = "add:";
    private static final String REMOVE = "remove:";

    private final Agreements agreements;
    private final Drafting drafting;

    DraftResource(@RestClient Agreements agreements, Drafting drafting) {
        this.agreements = agreements;
        this.drafting = drafting;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance draft(
                DraftPage page, List<Side> allSides, List<Reader> readers, List<GoalArea> allAreas);
    }

    @GET
    public Response read(@RestPath UUID id) {
        RestResponse<View> read = agreements.read(id);
        if (read.getEntity().latest().state() != VersionState.DRAFT) {
            return Response.seeOther(URI.create("/agreements/" + id)).build();
        }
        return Response.ok(page(drafting.stored(read))).build();
    }

    @POST
    public Response write(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        String wish = Entered.text(sent, "do");
        DraftForm form = changed(DraftForm.of(sent), wish, sent);
        View agreement = agreements.read(id).getEntity();
        if (!form.unreadable().isEmpty()) {
            return refused(Refusal.BAD_REQUEST, drafting.unstored(agreement, form, ""));
        }
        try {
            RestResponse<View> written = drafting.write(agreement, form);
            return wish.equals("offer") ? offer(written) : stored(id, wish, form);
        } catch (ServiceProblem e) {
            return e.status() == PRECONDITION_FAILED
                    ? WholePage.overtaken(page(drafting.overtaken(agreements.read(id), form)))
                    : unstored(e, agreement, form);
        }
    }

    private static Response stored(UUID id, String wish, DraftForm form) {
        return Response.seeOther(URI.create("/agreements/" + id + "/draft" + place(wish, form)))
                .build();
    }

    /** Offers what was stored; what keeps it from being offered is shown at the draft. */
    private Response offer(RestResponse<View> written) {
        View agreement = written.getEntity();
        try {
            agreements.offer(
                    agreement.id(), agreement.latest().number(), written.getHeaderString("ETag"), new Offer(null));
        } catch (ServiceProblem e) {
            if (!e.isOfInput()) {
                throw e;
            }
            return refused(
                    e.status(),
                    drafting.unstored(
                            agreement, DraftForm.of(agreement.latest(), written.getHeaderString("ETag")), e.detail()));
        }
        return Response.seeOther(URI.create("/agreements/" + agreement.id() + "/sign"))
                .build();
    }

    /** A form that was refused is shown again; whatever else is wrong is no matter of the form. */
    private Response unstored(ServiceProblem problem, View agreement, DraftForm form) {
        if (!problem.isOfInput()) {
            throw problem;
        }
        return refused(problem.status(), drafting.unstored(agreement, form, problem.detail()));
    }

    private DraftForm changed(DraftForm form, String wish, MultivaluedMap<String, String> sent) {
        if (wish.startsWith(ADD)) {
            return drafting.adding(form, wish.substring(ADD.length()), sent);
        }
        if (wish.startsWith(REMOVE)) {
            Integer index = Entered.number(wish.substring(REMOVE.length()));
            return form.without(index == null ? -1 : index);
        }
        return wish.equals("own") ? drafting.addingOwn(form, sent) : form;
    }

    /** After something was added the page opens there. */
    private static String place(String wish, DraftForm form) {
        return wish.startsWith(ADD) || wish.equals("own")
                ? "#commitment-" + (form.lines().size() - 1)
                : "";
    }

    private static Response refused(int status, DraftPage page) {
        return Response.status(status).entity(page(page)).build();
    }

    private static TemplateInstance page(DraftPage page) {
        return Templates.draft(
                page, List.of(Side.CLIENT, Side.OFFICE), List.of(Reader.values()), List.of(GoalArea.values()));
    }
}
