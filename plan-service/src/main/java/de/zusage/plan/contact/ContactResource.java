package de.zusage.plan.contact;

import de.zusage.kit.Ids;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.plan.contact.ContactApi.ContactItem;
import de.zusage.plan.contact.ContactApi.ContactRequest;
import de.zusage.plan.contact.ContactApi.ContactView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The caller's own contacts log; nobody else reads its entries. The version in {@code If-Match} is the entry's. */
@Path("/api/v1/contacts")
@Tag(name = "Contacts")
class ContactResource {
    private final ContactService service;

    ContactResource(ContactService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("adviser")
    @ResponseStatus(201)
    @Operation(
            operationId = "logContact",
            summary = "Enter advising or accompanying: kind, minutes, topic",
            description = "The day is today and the adviser the caller. With a case where the caller answers for one.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContactView.class)))
    public RestResponse<ContactView> log(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ContactRequest request) {
        ContactService.Versioned logged = service.log(key, request);
        return RestResponse.ResponseBuilder.<ContactView>created(UriBuilder.fromPath("/api/v1/contacts/{id}")
                        .build(logged.contact().id()))
                .entity(logged.contact())
                .tag(Versions.tag(logged.version()))
                .build();
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(operationId = "listContacts", summary = "The caller's own entries, the latest first; of one case or all")
    public Page<ContactItem> list(
            @QueryParam("caseId") @Pattern(regexp = Ids.TEXT) @Nullable String caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.page(caseId == null ? null : UUID.fromString(caseId), cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("adviser")
    @Operation(operationId = "readContact", summary = "Read an own entry and what it said before")
    public RestResponse<ContactView> read(UUID id) {
        return answer(service.read(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("adviser")
    @Operation(
            operationId = "correctContact",
            summary = "Correct an own entry of this month or the last one",
            description = "Replaces the entry: without a case it has none any more; without a day it keeps its own.")
    public RestResponse<ContactView> correct(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ContactRequest request) {
        return answer(service.correct(id, ifMatch, request));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("adviser")
    @Operation(
            operationId = "removeContact",
            summary = "Take an own entry of this month or the last one out of all sums")
    public void remove(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.remove(id, ifMatch);
    }

    private static RestResponse<ContactView> answer(ContactService.Versioned read) {
        return RestResponse.ResponseBuilder.ok(read.contact())
                .tag(Versions.tag(read.version()))
                .build();
    }
}
