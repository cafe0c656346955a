package de.zusage.kit.inbox;

import de.zusage.kit.inbox.OperationsApi.ConsumerState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How far this service is behind its topics, for an operator who looks rather than waits for an alarm. */
@Path("/api/v1/operations/consumers")
class ConsumerResource {
    private final InboxStates states;

    ConsumerResource(InboxStates states) {
        this.states = states;
    }

    @GET
    @RolesAllowed("operator")
    @Operation(
            summary =
                    "Each consumer: how many records wait, since when none was finished, how many streams stand still")
    public List<ConsumerState> consumers() {
        return states.now();
    }
}
