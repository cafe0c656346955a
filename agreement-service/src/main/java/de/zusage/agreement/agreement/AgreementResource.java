package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.AgreementView;
import de.zusage.agreement.agreement.AgreementApi.Ending;
import de.zusage.agreement.agreement.AgreementApi.NewPause;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** An agreement: reading, pausing, completing and ending it. */
@Path("/api/v1/agreements/{id}")
class AgreementResource {
    private final AgreementReader reader;
    private final LifeService life;

    AgreementResource(AgreementReader reader, LifeService life) {
        this.reader = reader;
        this.life = life;
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Read an agreement with all its versions; the read is logged")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), id);
    }

    @POST
    @Path("/completion")
    @RolesAllowed("adviser")
    @Operation(summary = "Complete an agreement after its closing review")
    @APIResponse(
            responseCode = "200",
            description = "Completed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
    public Response complete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        life.complete(id, ifMatch);
        return answer(Response.ok(), id);
    }

    @POST
    @Path("/end")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "End an agreement; the client may at any time, without a reason of his or her own")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
    public Response end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Ending ending) {
        life.end(id, ifMatch, ending);
        return answer(Response.ok(), id);
    }

    @POST
    @Path("/pause")
    @RolesAllowed("adviser")
    @Operation(
            summary =
                    "Pause an agreement, from today or an earlier day: dates wait, nobody is reminded; the reason is sealed")
    @APIResponse(
            responseCode = "200",
            description = "Paused",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
    public Response pause(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewPause wanted) {
        life.pause(id, ifMatch, wanted);
        return answer(Response.ok(), id);
    }

    @POST
    @Path("/resume")
    @RolesAllowed("adviser")
    @Operation(summary = "Resume a paused agreement; due dates and the next review are later by the days of the pause")
    @APIResponse(
            responseCode = "200",
            description = "Resumed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
    public Response resume(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        life.resume(id, ifMatch);
        return answer(Response.ok(), id);
    }

    private Response answer(Response.ResponseBuilder response, UUID id) {
        AgreementReader.Read read = reader.read(id);
        return response.tag(Versions.tag(read.revision())).entity(read.view()).build();
    }
}
