package de.zusage.agreement.declaration;

import de.zusage.agreement.declaration.DeclarationApi.ConsentView;
import de.zusage.agreement.declaration.DeclarationApi.NewConsent;
import de.zusage.agreement.declaration.DeclarationApi.NewNotice;
import de.zusage.agreement.declaration.DeclarationApi.NoticeView;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The notices and consents of a case. */
@Path("/api/v1/cases/{id}")
class DeclarationResource {
    private final NoticeService notices;
    private final ConsentService consents;
    private final Idempotency idempotency;

    DeclarationResource(NoticeService notices, ConsentService consents, Idempotency idempotency) {
        this.notices = notices;
        this.consents = consents;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/notices")
    @RolesAllowed("adviser")
    @Operation(summary = "Note that the information on data protection was given: in which words, language and way")
    @APIResponse(responseCode = "201", description = "Noted")
    public Response inform(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewNotice wanted) {
        idempotency.once(key, "case.inform." + id, wanted, () -> notices.record(id, wanted));
        return Response.created(URI.create("/api/v1/cases/" + id + "/notices")).build();
    }

    @GET
    @Path("/notices")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "The information that was given, oldest first; the read is logged")
    public Page<NoticeView> notices(@PathParam("id") UUID id) {
        return new Page<>(notices.ofCase(id), null);
    }

    @POST
    @Path("/consents")
    @RolesAllowed({"adviser", "client"})
    @Operation(
            summary = "Give or refuse a consent for one purpose and one recipient, or note that the client did",
            description = "No agreement, counselling or signature hangs on it.")
    @APIResponse(responseCode = "201", description = "Given")
    @APIResponse(responseCode = "409", description = "A rule refuses it; consent-exists has the consentId of the one")
    public Response give(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewConsent wanted) {
        UUID consent = idempotency.once(key, "case.consent." + id, wanted, () -> consents.give(id, wanted));
        return Response.created(URI.create("/api/v1/cases/" + id + "/consents/" + consent))
                .build();
    }

    @GET
    @Path("/consents")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "The consents, given, refused and withdrawn, oldest first; the read is logged")
    public Page<ConsentView> consents(@PathParam("id") UUID id) {
        return new Page<>(consents.ofCase(id), null);
    }

    @GET
    @Path("/consents/{consent}")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "A consent; the read is logged")
    public ConsentView consent(@PathParam("id") UUID id, @PathParam("consent") UUID consent) {
        return consents.one(id, consent);
    }

    @POST
    @Path("/consents/{consent}/withdrawal")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Take a consent back, at any time, without a reason; nothing else follows from it")
    public ConsentView withdraw(@PathParam("id") UUID id, @PathParam("consent") UUID consent) {
        return consents.withdraw(id, consent);
    }
}
