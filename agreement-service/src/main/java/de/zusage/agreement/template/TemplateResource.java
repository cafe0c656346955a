package de.zusage.agreement.template;

import de.zusage.agreement.employment.ShowsNoCase;
import de.zusage.agreement.template.TemplateApi.NewTemplate;
import de.zusage.agreement.template.TemplateApi.NewText;
import de.zusage.agreement.template.TemplateApi.TemplateDetail;
import de.zusage.agreement.template.TemplateApi.TemplateView;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The building blocks to draft with: those that ship with the service and the caller's carrier's own. */
@ShowsNoCase
@Path("/api/v1/templates")
class TemplateResource {
    private final TemplateReader reader;
    private final TemplateService service;
    private final Templates templates;
    private final Idempotency idempotency;

    TemplateResource(TemplateReader reader, TemplateService service, Templates templates, Idempotency idempotency) {
        this.reader = reader;
        this.service = service;
        this.templates = templates;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({"adviser", "office-lead", "carrier-lead"})
    @Operation(summary = "List the commitment templates in one of the languages we have, each with its review status")
    public Page<TemplateView> list(
            @QueryParam("language") @DefaultValue("de") String language,
            @QueryParam("goalArea") @Schema(ref = "GoalArea") @Nullable String goalArea,
            @QueryParam("side") @Schema(ref = "Side") @Nullable String side) {
        if (!templates.languages().contains(language)) {
            throw new InvalidInput("language-unknown", "There are wordings in " + templates.languages() + ".");
        }
        Optional<GoalArea> area = choice(GoalArea.class, goalArea);
        Optional<Side> wantedSide = choice(Side.class, side);
        return new Page<>(
                reader.usable().stream()
                        .filter(template -> area.isEmpty() || template.goalArea() == area.get())
                        .filter(template -> wantedSide.isEmpty() || template.side() == wantedSide.get())
                        .map(template -> TemplateView.of(template, language))
                        .toList(),
                null);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({"adviser", "office-lead", "carrier-lead"})
    @Operation(summary = "Read a template in all versions and languages; drafts only as the carrier's lead")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TemplateDetail.class)))
    public Response read(@PathParam("code") String code) {
        return answer(Response.ok(), code);
    }

    @POST
    @RolesAllowed("carrier-lead")
    @Operation(summary = "Begin a template of the own carrier, or the next version of one, as a draft")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TemplateDetail.class)))
    public Response draft(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewTemplate wanted) {
        idempotency.once(key, "template.draft", wanted, () -> service.draft(wanted));
        return answer(Response.created(URI.create("/api/v1/templates/" + wanted.code())), wanted.code());
    }

    @PUT
    @Path("/{code}/versions/{number}/texts/{language}")
    @RolesAllowed("carrier-lead")
    @Operation(summary = "Write a draft's words in one language")
    @APIResponse(
            responseCode = "200",
            description = "The template as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TemplateDetail.class)))
    public Response write(
            @PathParam("code") String code,
            @PathParam("number") int number,
            @PathParam("language") String language,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull NewText wanted) {
        service.write(code, number, ifMatch, language, wanted);
        return answer(Response.ok(), code);
    }

    @POST
    @Path("/{code}/versions/{number}/publication")
    @RolesAllowed("carrier-lead")
    @Operation(summary = "Publish a draft; the version before is withdrawn by it")
    @APIResponse(
            responseCode = "200",
            description = "The template as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TemplateDetail.class)))
    public Response publish(
            @PathParam("code") String code, @PathParam("number") int number, @HeaderParam("If-Match") String ifMatch) {
        service.publish(code, number, ifMatch);
        return answer(Response.ok(), code);
    }

    @POST
    @Path("/{code}/versions/{number}/withdrawal")
    @RolesAllowed("carrier-lead")
    @Operation(summary = "Withdraw a version: no new draft uses it, agreements made with it stay")
    @APIResponse(
            responseCode = "200",
            description = "The template as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TemplateDetail.class)))
    public Response withdraw(
            @PathParam("code") String code, @PathParam("number") int number, @HeaderParam("If-Match") String ifMatch) {
        service.withdraw(code, number, ifMatch);
        return answer(Response.ok(), code);
    }

    private Response answer(Response.ResponseBuilder response, String code) {
        TemplateReader.Read read = reader.read(code);
        return response.tag(Versions.tag(read.revision())).entity(read.view()).build();
    }

    /** A filter by a code; an unknown one is a mistake, not an empty list. */
    private static <E extends Enum<E>> Optional<E> choice(Class<E> codes, @Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        E[] known = Objects.requireNonNull(codes.getEnumConstants());
        return Optional.of(Arrays.stream(known)
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("filter-unknown", "The codes are " + Arrays.toString(known) + ".")));
    }
}
