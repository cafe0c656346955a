package de.zusage.portal.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Who stands in at a case, in agreement-service. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/cases/{id}/deputies")
interface Deputies {
    @GET
    Items<Deputy> of(@PathParam("id") UUID caseId);

    @POST
    void name(@PathParam("id") UUID caseId, @HeaderParam("Idempotency-Key") String key, NewDeputy deputy);

    /** Who may write in a case from one day to another, both included. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Deputy(
            UUID person,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable Instant endedAt) {}

    /** A deputyship as it is entered; a day that cannot be read is left out. */
    record NewDeputy(
            @Nullable UUID person,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
