package de.zusage.portal.offer;

import de.zusage.portal.casefile.Asking;
import de.zusage.portal.casefile.CaseDesk;
import de.zusage.portal.casefile.CaseDesk.Head;
import de.zusage.portal.casefile.Consents.Purpose;
import de.zusage.portal.offer.Bookings.NewBooking;
import de.zusage.portal.offer.Directory.Offer;
import de.zusage.portal.page.Language;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** An offer; a client who agreed that its provider is told gets a place, or a turn in the waiting list. */
@Path("/offers/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class OfferResource {
    private final Directory directory;
    private final Bookings bookings;
    private final CaseDesk cases;
    private final Asking asking;

    OfferResource(
            @RestClient Directory directory, @RestClient Bookings bookings, @RestClient CaseDesk cases, Asking asking) {
        this.directory = directory;
        this.bookings = bookings;
        this.cases = cases;
        this.asking = asking;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance offer(OfferPage page);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id, @QueryParam("case") @Nullable String forCase) {
        return page(id, Entered.id(forCase), null);
    }

    @POST
    @Path("consent")
    public Response consent(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        UUID caseId = caseOf(sent);
        String provider = directory.read(id).provider();
        return done(
                id,
                caseId,
                "/offers/" + id + "?case=" + caseId,
                () -> asking.note(caseId, Purpose.REFERRAL, provider, sent));
    }

    @POST
    @Path("booking")
    public Response book(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        UUID caseId = caseOf(sent);
        UUID agreement =
                Optional.ofNullable(CaseDesk.inForce(cases.agreements(caseId))).orElseThrow(NotFoundException::new);
        return done(
                id,
                caseId,
                "/cases/" + caseId + "/bookings",
                () -> bookings.book(Entered.hidden(sent, "key"), new NewBooking(agreement, id)));
    }

    private static UUID caseOf(MultivaluedMap<String, String> sent) {
        return Optional.ofNullable(Entered.id(Entered.text(sent, "case"))).orElseThrow(NotFoundException::new);
    }

    private Response done(UUID id, UUID caseId, String next, Runnable change) {
        return Refusal.answer(next, change, refused -> page(id, caseId, refused.fault()));
    }

    private TemplateInstance page(UUID id, @Nullable UUID caseId, @Nullable String fault) {
        Offer offer = directory.read(id);
        if (caseId == null) {
            return Templates.offer(new OfferPage(offer, null, null, false, "", List.of(), fault));
        }
        Head client = cases.read(caseId).getEntity();
        boolean consented = asking.live(caseId, Purpose.REFERRAL).stream()
                .anyMatch(each -> offer.provider().equals(each.recipient()));
        TreeSet<String> languages = new TreeSet<>(Language.CLIENT);
        languages.add(client.contactLanguage());
        return Templates.offer(new OfferPage(
                offer,
                client,
                CaseDesk.inForce(cases.agreements(caseId)),
                consented,
                consented ? "" : asking.words(Purpose.REFERRAL),
                List.copyOf(languages),
                fault));
    }
}
