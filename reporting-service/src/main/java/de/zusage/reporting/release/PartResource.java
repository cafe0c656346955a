package de.zusage.reporting.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a coordinator sees and says of the own part of a release before it comes out. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
class PartResource {
    private final ReleaseWords words;
    private final ReleaseService service;
    private final OwnAuthority own;

    PartResource(ReleaseWords words, ReleaseService service, OwnAuthority own) {
        this.words = words;
        this.service = service;
        this.own = own;
    }

    @GET
    @Path("{id}/part")
    @RolesAllowed("coordinator")
    @Operation(summary = "The own authority's part of a prepared release, and which of its cells the auditor refused")
    @APIResponse(responseCode = "200", description = "The part")
    @APIResponse(responseCode = "404", description = "No such release waits for a decision")
    public ReleaseApi.Part part(@PathParam("id") UUID id) {
        return words.part(id, own.slug());
    }

    @POST
    @Path("{id}/answer")
    @RolesAllowed("coordinator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say whether the own part is right",
            description = "Once. No answer within five working days lapses and keeps nothing back (domain §8).")
    @APIResponse(responseCode = "200", description = "Noted")
    @APIResponse(responseCode = "409", description = "already-answered, release-decided")
    public ReleaseApi.Part answer(@PathParam("id") UUID id, @NotNull @Valid ReleaseApi.Word word) {
        String authority = own.slug();
        service.answer(id, authority, word);
        return words.part(id, authority);
    }
}
