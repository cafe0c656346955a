package de.zusage.notification.contact;

import de.zusage.kit.web.Versions;
import de.zusage.notification.contact.ContactApi.ContactRequest;
import de.zusage.notification.contact.ContactApi.ContactView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The contact of a case. */
@Path("/api/v1/contacts/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
class ContactResource {

    private final ContactService service;

    ContactResource(ContactService service) {
        this.service = service;
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

    private static RestResponse<ContactView> answer(Declared declared) {
        return ResponseBuilder.ok(ContactView.of(declared))
                .tag(Versions.tag(declared.version()))
                .build();
    }
}
