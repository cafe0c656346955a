package de.zusage.notification.contact;

import de.zusage.kit.web.Versions;
import de.zusage.notification.contact.ContactApi.ContactRequest;
import de.zusage.notification.contact.ContactApi.ContactView;
import de.zusage.notification.contact.ContactApi.StopView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The contact of a case. */
@Path("/api/v1/contacts/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
class ContactResource {

    private final ContactService service;
    private final StillSafe stillSafe;
    private final Switch everything;

    ContactResource(ContactService service, StillSafe stillSafe, Switch everything) {
        this.service = service;
        this.stillSafe = stillSafe;
        this.everything = everything;
    }

    /** Exists from the moment the case is known, then without any channel. */
    @GET
    @RolesAllowed("adviser")
    public RestResponse<ContactView> read(@PathParam("caseId") UUID caseId) {
        return answer(service.read(caseId));
    }

    /** Says anew what is safe; a channel that is left out is withdrawn. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("adviser")
    public RestResponse<ContactView> declare(
            @PathParam("caseId") UUID caseId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ContactRequest request) {
        return answer(service.declare(caseId, ifMatch, new LanguageTag(request.language()), request.safe()));
    }

    /** Withdraws everything and forgets the addresses. */
    @DELETE
    @RolesAllowed("adviser")
    public RestResponse<Void> withdraw(
            @PathParam("caseId") UUID caseId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.withdraw(caseId, ifMatch);
        return RestResponse.noContent();
    }

    @POST
    @Path("confirmed")
    @RolesAllowed("adviser")
    @Operation(summary = "The client said today that these channels are still safe, and still the number and address")
    public RestResponse<ContactView> confirm(
            @PathParam("caseId") UUID caseId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(stillSafe.all(caseId, ifMatch));
    }

    @POST
    @Path("stopped")
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(
            summary = "Stop everything that goes to the client at once",
            description =
                    "Addresses are forgotten, what waits is dropped, the calendar ends, nobody calls, and nothing"
                            + " may be called safe until it goes on. No reason is asked for or kept. Whoever of the office knows that"
                            + " it is needed may do it, whatever version was read; only who answers for the case lets it go on.")
    public StopView stop(@PathParam("caseId") UUID caseId) {
        return new StopView(caseId, everything.stop(caseId));
    }

    @DELETE
    @Path("stopped")
    @RolesAllowed("adviser")
    @Operation(summary = "Let it go on, because the client asked for it; nothing is safe until called so anew")
    public RestResponse<ContactView> goOn(
            @PathParam("caseId") UUID caseId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(everything.goOn(caseId, ifMatch));
    }

    private static RestResponse<ContactView> answer(Declared declared) {
        return ResponseBuilder.ok(ContactView.of(declared))
                .tag(Versions.tag(declared.version()))
                .build();
    }
}
