package de.zusage.portal.casefile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.page.AgreementState;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** As much of a case in agreement-service as is needed to do something for its client elsewhere; the ETag is the case's. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/cases/{id}")
public interface CaseDesk {
    @GET
    RestResponse<Head> read(@PathParam("id") UUID id);

    @GET
    @Path("/agreements")
    Items<Agreement> agreements(@PathParam("id") UUID id);

    /** The agreement that is in force or pauses; a case has one at most. */
    static @Nullable UUID inForce(Items<Agreement> agreements) {
        return agreements.items().stream()
                .filter(each -> each.state() == AgreementState.ACTIVE || each.state() == AgreementState.PAUSED)
                .map(Agreement::id)
                .findFirst()
                .orElse(null);
    }

    /** Whose case it is, and in which language one speaks. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Head(UUID id, String name, String contactLanguage) {}

    /** An agreement of the case. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agreement(UUID id, AgreementState state) {}
}
