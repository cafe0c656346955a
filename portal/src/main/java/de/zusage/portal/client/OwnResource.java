package de.zusage.portal.client;

import de.zusage.portal.client.OwnFile.Access;
import de.zusage.portal.client.OwnFile.Agreement;
import de.zusage.portal.client.OwnFile.Consent;
import de.zusage.portal.client.OwnFile.Own;
import de.zusage.portal.client.OwnFile.Signature;
import de.zusage.portal.client.OwnFile.Text;
import de.zusage.portal.client.OwnFile.Version;
import de.zusage.portal.client.OwnPlan.Plan;
import de.zusage.portal.client.OwnPlan.Verdict;
import de.zusage.portal.client.OwnPlan.WishedReview;
import de.zusage.portal.page.Language;
import de.zusage.portal.page.Side;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
import de.zusage.portal.session.LoginAgain;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The client's own pages; who has no case or no plan yet is told so. */
@Path("/me")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("client")
public class OwnResource {
    private static final int NOT_FOUND = 404;
    private static final int UNAUTHORIZED = 401;
    private static final int MOST_LINES = 100;

    private final OwnFile file;
    private final OwnPlan plans;
    private final OwnMessages messages;
    private final Language language;

    OwnResource(
            @RestClient OwnFile file, @RestClient OwnPlan plans, @RestClient OwnMessages messages, Language language) {
        this.file = file;
        this.plans = plans;
        this.messages = messages;
        this.language = language;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(
                Part<Optional<Agreement>> agreement,
                Part<Optional<Plan>> plan,
                @Nullable String etag,
                String key,
                boolean refused,
                List<Side> sides);

        static native TemplateInstance agreement(
                Agreement agreement,
                @Nullable Version version,
                @Nullable Text text,
                List<String> languages,
                String etag,
                boolean refused);

        static native TemplateInstance messages(Items<OwnMessages.Message> messages);

        static native TemplateInstance rights(Part<Items<Consent>> consents, List<Access> access, boolean incomplete);
    }

    @GET
    public TemplateInstance home() {
        return home(false);
    }

    /** The step's end as the client sees it, beside what the office noted. */
    @POST
    @Path("steps/{step}/verdict")
    public Response say(@RestPath UUID step, MultivaluedMap<String, String> sent) {
        return done(() -> plans.say(step, Entered.hidden(sent, "etag"), new Verdict(Entered.text(sent, "outcome"))));
    }

    @POST
    @Path("reviews")
    public Response wish(MultivaluedMap<String, String> sent) {
        LocalDate day = Entered.day(Entered.text(sent, "on"));
        return done(() -> plans.wish(Entered.hidden(sent, "key"), new WishedReview(day, Entered.text(sent, "mode"))));
    }

    private Response done(Runnable said) {
        return Refusal.answer("/me", said, refused -> home(true));
    }

    @GET
    @Path("agreement")
    public Response agreement() {
        Agreement latest = latest().orElse(null);
        return latest == null
                ? Response.seeOther(URI.create("/me")).build()
                : Response.ok(agreement(latest.id(), false)).build();
    }

    @GET
    @Path("agreement/{id}/{number}/document")
    @Produces("application/pdf")
    public Response document(@RestPath UUID id, @RestPath int number) {
        return Response.ok(file.document(id, number), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"document-" + number + ".pdf\"")
                .build();
    }

    @POST
    @Path("agreement/{id}/signature")
    public Response sign(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return answered(
                id,
                () -> file.sign(
                        id,
                        number(sent),
                        Entered.hidden(sent, "etag"),
                        new Signature("CLIENT", "OWN_LOGIN", Entered.text(sent, "hash"))));
    }

    @POST
    @Path("agreement/{id}/decline")
    public Response decline(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return answered(id, () -> file.decline(id, number(sent), Entered.hidden(sent, "etag")));
    }

    private Response answered(UUID id, Runnable answer) {
        try {
            answer.run();
            return Response.seeOther(URI.create("/me/agreement")).build();
        } catch (ServiceProblem e) {
            if (e.status() == UNAUTHORIZED) {
                return Response.seeOther(LoginAgain.leadingTo("/me/agreement")).build();
            }
            return Refusal.of(e).with(agreement(id, true));
        }
    }

    private static int number(MultivaluedMap<String, String> sent) {
        Integer number = Entered.number(Entered.text(sent, "number"));
        return number == null ? 0 : number;
    }

    private TemplateInstance agreement(UUID id, boolean refused) {
        RestResponse<Agreement> read = file.agreement(id);
        Version version = read.getEntity().shown();
        Text text = version == null ? null : file.text(id, version.number());
        return Templates.agreement(
                read.getEntity(),
                version,
                text,
                text == null ? List.of() : text.languages(language.tag()),
                read.getHeaderString("ETag"),
                refused);
    }

    @GET
    @Path("messages")
    public TemplateInstance messages(@RestQuery @Nullable String cursor) {
        Items<OwnMessages.Message> page = messages.list(cursor);
        page.items().stream().filter(each -> each.readAt() == null).forEach(this::noteThatItWasShown);
        return Templates.messages(page);
    }

    /** A note that does not come through costs nobody the page; the next look at it notes it again. */
    private void noteThatItWasShown(OwnMessages.Message message) {
        Part.of(() -> {
            messages.opened(message.id());
            return message;
        });
    }

    /** Consents, and who read or changed the file in any of the services. */
    @GET
    @Path("rights")
    public TemplateInstance rights() {
        UUID caseId = own().orElseThrow(NotFoundException::new).id();
        List<Part<Items<Access>>> logs = List.of(
                Part.of(() -> file.access(caseId, null)),
                Part.of(() -> plans.access(caseId, null)),
                Part.of(() -> messages.access(caseId, null)));
        List<Access> access = logs.stream()
                .flatMap(Part::stream)
                .flatMap(each -> each.items().stream())
                .sorted(Comparator.comparing(Access::at).reversed())
                .limit(MOST_LINES)
                .toList();
        return Templates.rights(
                Part.of(() -> file.consents(caseId)), access, logs.stream().anyMatch(Part::away));
    }

    @POST
    @Path("consents/{consent}/withdrawal")
    public Response withdraw(@RestPath UUID consent) {
        UUID caseId = own().orElseThrow(NotFoundException::new).id();
        file.withdraw(caseId, consent);
        return Response.seeOther(URI.create("/me/rights")).build();
    }

    private TemplateInstance home(boolean refused) {
        Part<Optional<RestResponse<Plan>>> plan = Part.of(() -> found(() -> plans.read(language.tag())));
        return Templates.home(
                Part.of(this::latest),
                new Part<>(plan.answer().map(each -> each.map(RestResponse::getEntity)), plan.away()),
                plan.stream()
                        .flatMap(Optional::stream)
                        .map(each -> each.getHeaderString("ETag"))
                        .findFirst()
                        .orElse(null),
                UUID.randomUUID().toString(),
                refused,
                List.of(Side.values()));
    }

    private Optional<Agreement> latest() {
        return own().flatMap(own -> {
            List<Agreement> all = file.agreements(own.id()).items();
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        });
    }

    private Optional<Own> own() {
        return found(file::read);
    }

    private static <T> Optional<T> found(Supplier<T> ask) {
        try {
            return Optional.of(ask.get());
        } catch (ServiceProblem e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
