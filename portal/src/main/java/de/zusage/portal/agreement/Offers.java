package de.zusage.portal.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The directory of offers in plan-service, as far as a promise can name one. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/offers")
interface Offers {
    @GET
    Items<Offer> list(@QueryParam("limit") int limit);

    /** Something that can be booked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Offer(UUID id, String title, List<GoalArea> goalAreas) {}
}
