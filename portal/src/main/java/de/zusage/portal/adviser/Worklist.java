package de.zusage.portal.adviser;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What plan-service says is to be done. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/worklist")
interface Worklist {
    @GET
    @Path("/counts")
    Counts counts();

    /** How much there is of each. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counts(long due, long overdue, long reviewDue, long waiting, long withoutReview, long offerLost) {
        public boolean isEmpty() {
            return due + overdue + reviewDue + waiting + withoutReview + offerLost == 0;
        }
    }
}
