package de.zusage.kit.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rebuilds, for an operator, who sees the names of streams and counts only. */
@Path("/api/v1/operations/rebuilds")
@Tag(name = "Operations")
class RebuildResource {

    private final Rebuilds rebuilds;

    RebuildResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @POST
    @RolesAllowed("operator")
    @Operation(
            operationId = "rebuildStream",
            summary = "Derive anew what one stream of events made here; what was written here stays, nothing is told")
    @APIResponse(responseCode = "200", description = "Done, all of it was followed")
    @APIResponse(responseCode = "404", description = "unknown-consumer with those that there are, unknown-stream")
    public Rebuilt rebuild(@NotNull @Valid RebuildRequest request) {
        return new Rebuilt(rebuilds.rebuild(request.consumer(), request.stream()));
    }

    /** The consumer and the stream, as the list of parked streams names them. */
    @Schema(
            name = "RebuildRequest",
            example =
                    "{\"consumer\":\"zusage.agreement\",\"stream\":\"agreement:0197b000-0000-7000-8000-00000000a001\"}")
    record RebuildRequest(
            @NotNull @Pattern(regexp = "[a-z.-]{1,100}") String consumer,

            @NotNull @Pattern(regexp = "[a-z]{1,20}:[0-9a-z/-]{1,100}") String stream) {}

    /** How many events were followed again. */
    @Schema(name = "Rebuilt")
    record Rebuilt(int events) {}
}
