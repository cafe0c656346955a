package de.zusage.kit.app;

import de.zusage.kit.app.NoteApi.NoteRequest;
import de.zusage.kit.app.NoteApi.NoteView;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Rationed;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Notes over REST. */
@Path("/api/v1/notes")
class NoteResource {

    private final NoteService service;
    private final Idempotency idempotency;
    private final Cursors cursors;

    NoteResource(NoteService service, Idempotency idempotency, Cursors cursors) {
        this.service = service;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed("adviser")
    @APIResponse(responseCode = "201", description = "Written")
    public Response write(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NoteRequest request) {
        UUID id = idempotency.once(key, "note", request, () -> service.write(request.subject()));
        return Response.created(URI.create("/api/v1/notes/" + id)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("adviser")
    public Response read(@PathParam("id") UUID id) {
        Note note = service.read(id);
        return Response.ok(NoteView.of(note)).tag(Versions.tag(note.version)).build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("adviser")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NoteRequest request) {
        Note note = service.change(id, ifMatch, request.subject());
        return Response.ok(NoteView.of(note)).tag(Versions.tag(note.version)).build();
    }

    @GET
    @RolesAllowed("adviser")
    public Page<NoteView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        int size = Integer.parseInt(limit);
        String after = cursors.after("notes", "", cursor).toString();
        return cursors.page("notes", "", service.page(after, size), size, last -> List.of(last.id.toString()))
                .map(NoteView::of);
    }

    @GET
    @Path("/open")
    public String unannotated() {
        return "nobody may read this";
    }

    @GET
    @Path("/rationed/{secret}")
    @PermitAll
    @Rationed("looks")
    @APIResponse(responseCode = "200", description = "Not too often")
    @APIResponse(responseCode = "429", description = "Too often")
    public List<String> rationed(@PathParam("secret") String secret) {
        return List.of(secret);
    }

    @GET
    @Path("/broken")
    @RolesAllowed("adviser")
    public String broken() {
        throw new IllegalStateException("secret detail");
    }
}
