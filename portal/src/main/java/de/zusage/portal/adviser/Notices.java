package de.zusage.portal.adviser;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What notification-service has for the adviser: whom no message reached, and what nobody has answered. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Notices {
    @GET
    @Path("/calls")
    Items<ToCall> calls();

    @GET
    @Path("/escalations")
    Items<Escalation> escalations();

    /** A client whom a person has to tell something. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ToCall(UUID caseId, @Nullable String number, List<Thing> things) {}

    /** Something to be told. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Thing(LocalDate dueOn) {}

    /** What waits for somebody who takes care. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Escalation(UUID id, @Nullable UUID caseId, LocalDate since) {}
}
