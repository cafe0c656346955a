package de.zusage.portal.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What agreement-service tells the lead of an office: who answers for which case and who works there, never what is in a case. */
@RegisterRestClient(configKey = "agreement")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Responsibilities {
    @GET
    @Path("/cases-without-adviser")
    Items<Forlorn> withoutAdviser();

    @POST
    @Path("/hand-overs")
    HandedOver handOver(@HeaderParam("Idempotency-Key") String key, NewHandOver handOver);

    @GET
    @Path("/hand-overs/{id}")
    HandedOver handedOver(@PathParam("id") UUID id);

    @GET
    @Path("/employments")
    Items<Employed> employments();

    @GET
    @Path("/employments/{id}")
    RestResponse<Employed> employment(@PathParam("id") UUID id);

    @POST
    @Path("/employments")
    void employ(@HeaderParam("Idempotency-Key") String key, NewEmployment employment);

    @POST
    @Path("/employments/{id}/end")
    void end(@PathParam("id") UUID id, @HeaderParam("If-Match") String etag, LastDay day);

    /** An open case whose adviser does not work at the office today. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Forlorn(UUID id, UUID adviser, LocalDate openedOn) {}

    /** All open cases of one adviser are to be another one's. */
    record NewHandOver(UUID from, @Nullable UUID to) {}

    /** How many cases went to whom. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HandedOver(UUID id, UUID to, int cases) {}

    /** That somebody works at the office from one day to another, both included, or with no end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Employed(
            UUID id,
            UUID person,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        boolean isOn(LocalDate day) {
            return !validFrom.isAfter(day) && !isOverOn(day);
        }

        public boolean isOverOn(LocalDate day) {
            return validTo != null && validTo.isBefore(day);
        }
    }

    /** An employment as it is entered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewEmployment(
            @Nullable UUID person,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** The last day of an employment. */
    record LastDay(@Nullable LocalDate validTo) {}
}
