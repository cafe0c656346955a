package de.zusage.portal.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** How much plan-service says is to be done at the office, by kind; by whom it does not say. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/worklist")
interface OfficeWork {
    @GET
    @Path("/counts")
    Counts counts();

    /** How much there is of each kind. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counts(long due, long overdue, long reviewDue, long waiting, long withoutReview, long offerLost) {}
}
