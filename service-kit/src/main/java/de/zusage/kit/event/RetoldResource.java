package de.zusage.kit.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Puts events on their topic again, for an operator, who sees names and counts only. */
@Path("/api/v1/operations/retold-streams")
class RetoldResource {

    private final Retelling retelling;

    RetoldResource(Retelling retelling) {
        this.retelling = retelling;
    }

    @POST
    @RolesAllowed("operator")
    @Operation(
            operationId = "retellStream",
            summary = "Tell a stream of this service again from its first event, for a reader that has to be rebuilt",
            description = "The same events under the same ids: who has read them takes no notice. Refused where the log"
                    + " no longer holds the first one.")
    @APIResponse(responseCode = "200", description = "They wait for the relay")
    @APIResponse(responseCode = "404", description = "unknown-topic: this service tells nothing there; unknown-stream")
    public Retold retell(@NotNull @Valid RetellRequest request) {
        return new Retold(retelling.tell(new EventStream(request.topic(), request.stream())));
    }

    /** The topic and the stream, as parked streams and rebuilds name them. */
    @Schema(
            name = "RetellRequest",
            example = "{\"topic\":\"zusage.agreement\",\"stream\":\"agreement:0197b000-0000-7000-8000-00000000a001\"}")
    record RetellRequest(
            @NotNull @Pattern(regexp = "[a-z.-]{1,100}") String topic,

            @NotNull @Pattern(regexp = "[A-Za-z0-9:/_-]{1,120}") String stream) {}

    /** How many events go to the topic again. */
    @Schema(name = "Retold")
    record Retold(int events) {}
}
