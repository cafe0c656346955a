package de.zusage.portal.carrier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The own carrier's offices, as agreement-service has them. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/offices")
interface Offices {
    @GET
    Items<Office> own();

    /** An office; how many cases are still open is said of one that closes. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Office(
            String office,
            String authority,
            String name,
            String programme,
            LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable Long openCases) {}
}
