package de.zusage.agreement.personaldata;

import de.zusage.kit.held.HeldAnswers;
import de.zusage.kit.held.HeldData;
import de.zusage.kit.web.Rationed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Everything that this service holds about a client (Art. 15 and 20 DSGVO, § 17 KDG, § 19 DSG-EKD). */
@Path("/api/v1/cases/{id}/personal-data")
class PersonalDataResource {
    private final PersonalDataService service;
    private final HeldAnswers answers;

    PersonalDataResource(PersonalDataService service, HeldAnswers answers) {
        this.service = service;
        this.answers = answers;
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Rationed("exports")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "personalDataOfCase",
            summary = "Everything that is held about a client, opened, and what is left out and why",
            description =
                    "To the client with the own login, and to the office for a client who asks on paper; which of both is"
                            + " logged. As JSON or, with Accept: text/html, as a page in German or English (Accept-Language).")
    @APIResponse(
            responseCode = "200",
            description = "Table by table; nobody of the office is named",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = HeldData.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return answers.answer(headers, () -> service.require(id), () -> service.of(id));
    }
}
