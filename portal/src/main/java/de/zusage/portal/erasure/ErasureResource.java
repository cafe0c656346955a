package de.zusage.portal.erasure;

import de.zusage.portal.erasure.Erasures.Due;
import de.zusage.portal.naming.Naming;
import de.zusage.portal.naming.OfficeNames;
import de.zusage.portal.page.Language;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Items;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A data steward's first page: what falls due, erasing it, erasing one before its time, and keeping one from it. */
@Path("/erasures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("data-steward")
public class ErasureResource {
    private static final List<Reason> EARLY =
            Arrays.stream(Reason.values()).filter(each -> each != Reason.DUE).toList();

    private final Erasures erasures;
    private final Naming naming;
    private final Language language;
    private final Clock clock;

    ErasureResource(@RestClient Erasures erasures, Naming naming, Language language, Clock clock) {
        this.erasures = erasures;
        this.naming = naming;
        this.language = language;
        this.clock = clock;
    }

    /** What falls due until a day. */
    record DueUntil(
            LocalDate day, LocalDate today, @Nullable String cursor, Items<Due> cases, OfficeNames names) {
        /** Whether its time has come and nothing keeps it. */
        public boolean isErasable(Due due) {
            return due.hold() == null && !due.dueOn().isAfter(today);
        }

        public boolean isAnyErasable() {
            return cases.items().stream().anyMatch(this::isErasable);
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance due(
                DueUntil due,
                OrderForm order,
                List<Reason> early,
                HoldForm hold,
                List<HoldReason> reasons,
                @Nullable String fault);

        static native TemplateInstance hold(Erasures.Hold hold, String etag, @Nullable String fault, boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestQuery @Nullable String until, @RestQuery @Nullable String cursor) {
        return page(due(until, cursor), OrderForm.empty(), HoldForm.empty(), null);
    }

    /** Erases what was ticked, all of it or nothing; only after it was said that this cannot be taken back. */
    @POST
    public Response order(MultivaluedMap<String, String> sent) {
        OrderForm form = OrderForm.of(sent);
        DueUntil due = dueBefore(sent);
        if (!form.sure()) {
            return Response.status(Refusal.BAD_REQUEST)
                    .entity(page(
                            due,
                            form,
                            HoldForm.empty(),
                            language.words(ErasureWords.class).notSure()))
                    .build();
        }
        return Refusal.answer(
                "/erasures/ledger",
                () -> erasures.order(form.key(), form.wanted()),
                refused -> page(due, form.anew(), HoldForm.empty(), refused.fault()));
    }

    @POST
    @Path("holds")
    public Response hold(MultivaluedMap<String, String> sent) {
        HoldForm form = HoldForm.of(sent);
        try {
            UUID held = erasures.hold(form.key(), form.wanted()).id();
            return Response.seeOther(URI.create("/erasures/holds/" + held)).build();
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.with(page(dueBefore(sent), OrderForm.empty(), form.anew(), refused.fault()));
        }
    }

    @GET
    @Path("holds/{id}")
    public TemplateInstance readHold(@RestPath UUID id) {
        return holdPage(id, null, false);
    }

    @POST
    @Path("holds/{id}/lifting")
    public Response lift(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return Refusal.answer(
                "/erasures/holds/" + id,
                () -> erasures.lift(id, Entered.hidden(sent, "etag")),
                refused -> holdPage(id, refused.fault(), refused.overtaken()));
    }

    private TemplateInstance holdPage(UUID id, @Nullable String fault, boolean overtaken) {
        var read = erasures.readHold(id);
        return Templates.hold(read.getEntity(), read.getHeaderString("ETag"), fault, overtaken);
    }

    /** What stood on the page that the form was on. */
    private DueUntil dueBefore(MultivaluedMap<String, String> sent) {
        String cursor = Entered.text(sent, "cursor");
        return due(Entered.text(sent, "dueUntil"), cursor.isEmpty() ? null : cursor);
    }

    /** A day that cannot be read is today. */
    private DueUntil due(@Nullable String until, @Nullable String cursor) {
        LocalDate entered = Entered.day(until);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = entered == null ? today : entered;
        return new DueUntil(day, today, cursor, erasures.due(day, cursor), naming.own());
    }

    private TemplateInstance page(DueUntil due, OrderForm order, HoldForm hold, @Nullable String fault) {
        return Templates.due(due, order, EARLY, hold, List.of(HoldReason.values()), fault);
    }
}
