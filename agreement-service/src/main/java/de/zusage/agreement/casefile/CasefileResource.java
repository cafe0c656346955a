package de.zusage.agreement.casefile;

import de.zusage.agreement.casefile.CasefileApi.CaseRow;
import de.zusage.agreement.casefile.CasefileApi.CaseView;
import de.zusage.agreement.casefile.CasefileApi.ClientLogin;
import de.zusage.agreement.casefile.CasefileApi.Closure;
import de.zusage.agreement.casefile.CasefileApi.NamedCases;
import de.zusage.agreement.casefile.CasefileApi.NewCase;
import de.zusage.agreement.casefile.CasefileApi.WantedNames;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Cases of the caller's office. */
@Path("/api/v1/cases")
class CasefileResource {
    private final CasefileService service;
    private final IntakeService intake;
    private final ClosureService closures;
    private final ClientLogins logins;
    private final Idempotency idempotency;

    CasefileResource(
            CasefileService service,
            IntakeService intake,
            ClosureService closures,
            ClientLogins logins,
            Idempotency idempotency) {
        this.service = service;
        this.intake = intake;
        this.closures = closures;
        this.logins = logins;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed("adviser")
    @Operation(summary = "Open a case: the intake of a client")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    public Response open(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewCase wanted) {
        UUID id = idempotency.once(
                key, "case.open", wanted, () -> intake.open(wanted.personalData(), wanted.clientLogin()));
        CasefileService.Read read = service.read(id);
        return Response.created(URI.create("/api/v1/cases/" + id))
                .tag(Versions.tag(read.revision()))
                .entity(read.view())
                .build();
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(
            summary = "List the office's cases, newest first",
            description = "All, or those that the caller answers for as the adviser, or today as a deputy.")
    public Page<CaseRow> list(
            @QueryParam("as") @Pattern(regexp = CaseRole.NAMES) @Nullable String as,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.list(as == null ? null : CaseRole.valueOf(as), cursor, Integer.parseInt(limit));
    }

    @POST
    @Path("/names")
    @RolesAllowed("adviser")
    @Operation(
            summary = "The names of these cases of the office; the read is logged",
            description = "In the order asked for. What the office has not is left out.")
    @APIResponse(responseCode = "200", description = "Those that there are")
    public NamedCases names(@Valid @NotNull WantedNames wanted) {
        return service.names(wanted.ids());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Read a case, the client the own one; the read is logged")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    public Response read(@PathParam("id") UUID id) {
        return current(id);
    }

    @PUT
    @Path("/{id}/person")
    @RolesAllowed("adviser")
    @Operation(summary = "Put right what is known of the client; what is left out is unknown from now on")
    @APIResponse(
            responseCode = "200",
            description = "Put right",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    public Response correct(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull PersonalData wanted) {
        intake.correct(id, ifMatch, wanted);
        return current(id);
    }

    @PUT
    @Path("/{id}/client-login")
    @RolesAllowed("adviser")
    @Operation(
            summary = "Bind the client's own login, or put it right",
            description = "What was signed with the login before stays signed.")
    @APIResponse(
            responseCode = "200",
            description = "Bound",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    public Response bindLogin(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ClientLogin wanted) {
        logins.bind(id, ifMatch, wanted.login());
        return current(id);
    }

    @DELETE
    @Path("/{id}/client-login")
    @RolesAllowed("adviser")
    @Operation(summary = "Take the client's own login away: nobody reads or signs by it any more")
    @APIResponse(responseCode = "204", description = "Taken away")
    public Response unbindLogin(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        logins.bind(id, ifMatch, null);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/short-advice")
    @RolesAllowed("adviser")
    @Operation(summary = "Settle an inquiry by short advice, without case management and agreement")
    @APIResponse(
            responseCode = "200",
            description = "Kept to short advice",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    public Response adviseShortly(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        intake.adviseShortly(id, ifMatch);
        return current(id);
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed("adviser")
    @Operation(summary = "Close a case, once no agreement of it is in force or lies before both sides")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    public Response close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Closure wanted) {
        closures.close(id, ifMatch, wanted.reason());
        return current(id);
    }

    private Response current(UUID id) {
        CasefileService.Read read = service.read(id);
        return Response.ok(read.view()).tag(Versions.tag(read.revision())).build();
    }
}
