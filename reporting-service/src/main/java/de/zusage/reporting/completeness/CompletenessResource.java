package de.zusage.reporting.completeness;

import de.zusage.kit.tenancy.Caller;
import de.zusage.reporting.completeness.CompletenessApi.Completeness;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which offices have delivered; a coordinator sees those of the own authority. */
@Path("/api/v1/completeness")
@Produces(MediaType.APPLICATION_JSON)
class CompletenessResource {
    private final CompletenessService service;
    private final Caller caller;

    CompletenessResource(CompletenessService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"coordinator", "programme"})
    @Operation(summary = "Which offices deliver facts, and since which month one has not")
    @APIResponse(
            responseCode = "200",
            description = "The offices, by authority",
            content =
                    @Content(
                            schema = @Schema(implementation = Completeness.class),
                            examples = @ExampleObject(name = "one authority", value = """
                                    {"on": "2026-11-30", "authorities": [{"authority": "essen", "open": 2, "delivering": 1}],
                                     "offices": [
                                       {"authority": "essen", "office": "essen-a", "carrier": "carrier-a", "programme": "MBE",
                                        "state": "DELIVERING", "lastDelivery": "2026-11", "monthsSilent": 0},
                                       {"authority": "essen", "office": "essen-b", "carrier": "carrier-b", "programme": "JMD",
                                        "state": "NOT_BEFORE_THIS_MONTH"}]}""")))
    public Completeness read() {
        return service.of(
                caller.hasRole("programme") ? null : caller.authority().orElseThrow(ForbiddenException::new));
    }
}
