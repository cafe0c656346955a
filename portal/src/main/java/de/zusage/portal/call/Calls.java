package de.zusage.portal.call;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.portal.contact.Kind;
import de.zusage.portal.contact.Reason;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The caller's own call list in notification-service: clients whom nothing has told what they should know by now. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/calls")
interface Calls {
    @GET
    Items<ToCall> list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") int limit);

    /** Whoever was reached has been told everything on the list. */
    @POST
    void made(@HeaderParam("Idempotency-Key") String key, Call call);

    /** A client to be told something; without a number in person, when they meet. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ToCall(
            UUID caseId,
            @Nullable String language,
            @Nullable String number,
            List<Thing> things,
            int tries,
            @Nullable Instant lastTriedAt) {}

    /** What to say, and why no message said it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Thing(Kind kind, LocalDate dueOn, Reason why) {}

    /** What came of a call; {@code stillSafe} is of the number called, absent where that was not said. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Call(UUID caseId, Outcome outcome, @Nullable Boolean stillSafe) {}

    /** What came of a call. */
    enum Outcome {
        REACHED,
        NOT_REACHED
    }
}
