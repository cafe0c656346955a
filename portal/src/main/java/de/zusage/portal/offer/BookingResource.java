package de.zusage.portal.offer;

import de.zusage.portal.casefile.Asking;
import de.zusage.portal.casefile.CaseDesk;
import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.casefile.Consents;
import de.zusage.portal.offer.Bookings.Booking;
import de.zusage.portal.offer.Bookings.NewReferral;
import de.zusage.portal.offer.Bookings.Why;
import de.zusage.portal.offer.Directory.Offer;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Part;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Which places the client of a case has or waits for, and to whom he or she was referred. */
@Path("/cases/{id}/bookings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class BookingResource {
    /** As many as one case ever has. */
    private static final int ALL = 100;

    private final Bookings bookings;
    private final Directory directory;
    private final CaseDesk cases;
    private final Consents consents;
    private final Asking asking;
    private final CaseNames names;

    BookingResource(
            @RestClient Bookings bookings,
            @RestClient Directory directory,
            @RestClient CaseDesk cases,
            @RestClient Consents consents,
            Asking asking,
            CaseNames names) {
        this.bookings = bookings;
        this.directory = directory;
        this.cases = cases;
        this.consents = consents;
        this.asking = asking;
        this.names = names;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance bookings(BookingPage page, List<WantedNoMore> whys, List<GoalArea> areas);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return page(id, null);
    }

    /** Made on how the place stands now: that somebody gives it up is true whatever became of it meanwhile. */
    @POST
    @Path("{booking}/cancelled")
    public Response cancel(@RestPath UUID id, @RestPath UUID booking, MultivaluedMap<String, String> sent) {
        String etag = bookings.booking(booking).getHeaderString("ETag");
        return done(id, () -> bookings.cancel(booking, etag, why(sent)));
    }

    @POST
    @Path("referrals")
    public Response refer(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        UUID agreement =
                Optional.ofNullable(CaseDesk.inForce(cases.agreements(id))).orElseThrow(NotFoundException::new);
        NewReferral wish = new NewReferral(
                agreement,
                Entered.text(sent, "recipient"),
                Entered.one(GoalArea.class, Entered.text(sent, "area"), GoalArea.OTHER));
        return done(id, () -> bookings.refer(Entered.hidden(sent, "key"), wish));
    }

    @POST
    @Path("referrals/{referral}/withdrawn")
    public Response withdraw(@RestPath UUID id, @RestPath UUID referral, MultivaluedMap<String, String> sent) {
        String etag = bookings.referral(referral).getHeaderString("ETag");
        return done(id, () -> bookings.withdraw(referral, etag, why(sent)));
    }

    /** As easy as giving it: places and referrals that were made stay as they are. */
    @POST
    @Path("consents/{consent}/withdrawn")
    public Response takeBack(@RestPath UUID id, @RestPath UUID consent) {
        return done(id, () -> consents.withdraw(id, consent));
    }

    private static Why why(MultivaluedMap<String, String> sent) {
        return new Why(Entered.one(WantedNoMore.class, Entered.text(sent, "reason"), WantedNoMore.OTHER));
    }

    private Response done(UUID id, Runnable change) {
        return Refusal.answer("/cases/" + id + "/bookings", change, refused -> page(id, refused.detail()));
    }

    private TemplateInstance page(UUID id, @Nullable String fault) {
        List<Booking> places = bookings.bookings(id, ALL).items();
        Map<UUID, String> titles = places.stream()
                .map(Booking::offerId)
                .distinct()
                .map(directory::read)
                .collect(Collectors.toMap(Offer::id, Offer::title));
        return Templates.bookings(
                new BookingPage(
                        id,
                        names.of(id),
                        Part.of(() -> cases.agreements(id)).stream()
                                .map(CaseDesk::inForce)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        places,
                        titles,
                        bookings.referrals(id, ALL).items(),
                        Part.of(() -> asking.live(id)),
                        fault),
                List.of(WantedNoMore.values()),
                List.of(GoalArea.values()));
    }
}
