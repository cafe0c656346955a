package de.zusage.portal.offer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The directory of offers of the authority in plan-service. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/offers")
interface Directory {
    @GET
    Items<Offer> list(
            @QueryParam("goalArea") @Nullable GoalArea goalArea,
            @QueryParam("language") @Nullable String language,
            @QueryParam("kind") @Nullable OfferKind kind,
            @QueryParam("free") boolean free,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") int limit);

    /** Also one that is over or withdrawn. */
    @GET
    @Path("/{id}")
    Offer read(@PathParam("id") UUID id);

    /** An offer and how many of its places are free today. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Offer(
            UUID id,
            String title,
            OfferKind kind,
            String provider,
            List<GoalArea> goalAreas,
            List<String> languages,
            String place,
            boolean accessible,
            boolean childCare,
            List<LocalDate> startDates,
            int capacity,
            int free,
            @Nullable Integer waitingDays,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate withdrawnOn) {

        /** The languages by their names in that one. */
        public String languagesIn(Locale locale) {
            return languages.stream()
                    .map(each -> Locale.forLanguageTag(each).getDisplayName(locale))
                    .collect(Collectors.joining(", "));
        }

        /** Whether who books now gets a place, if the provider says yes; else a turn in the waiting list. */
        public boolean isFree() {
            return free > 0;
        }
    }
}
