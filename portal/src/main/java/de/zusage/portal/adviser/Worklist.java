package de.zusage.portal.adviser;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What plan-service says is to be done. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/worklist")
interface Worklist {
    @GET
    Items<Entry> entries(
            @QueryParam("scope") String scope, @QueryParam("bucket") Bucket bucket, @QueryParam("limit") int limit);

    @GET
    @Path("/counts")
    Counts counts();

    /** How much there is of each. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counts(long due, long overdue, long reviewDue, long waiting, long withoutReview, long offerLost) {
        public long of(Bucket bucket) {
            return switch (bucket) {
                case OVERDUE -> overdue;
                case DUE -> due;
                case REVIEW_DUE -> reviewDue;
                case WAITING -> waiting;
                case WITHOUT_REVIEW -> withoutReview;
                case OFFER_LOST -> offerLost;
            };
        }

        public boolean isEmpty() {
            return due + overdue + reviewDue + waiting + withoutReview + offerLost == 0;
        }
    }

    /** What there is to be done about. */
    enum Bucket {
        OVERDUE,
        DUE,
        REVIEW_DUE,
        WAITING,
        WITHOUT_REVIEW,
        OFFER_LOST
    }

    /** A step, a review or a plan that somebody should see to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            Bucket bucket,
            @Nullable LocalDate on,
            UUID agreementId,
            UUID caseId,
            @Nullable TemplateWords words) {}

    /** What a step says. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TemplateWords(String text) {}
}
