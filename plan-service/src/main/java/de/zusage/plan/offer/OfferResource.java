package de.zusage.plan.offer;

import de.zusage.kit.web.DryRun;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Rationed;
import de.zusage.kit.web.Versions;
import de.zusage.plan.offer.OfferApi.OfferFilter;
import de.zusage.plan.offer.OfferApi.OfferRequest;
import de.zusage.plan.offer.OfferApi.OfferView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The directory of an authority. A provider sees and keeps its own offers; the version in {@code If-Match} is the offer's. */
@Path("/api/v1")
@Tag(name = "Offers")
class OfferResource {

    private static final String AREAS = "LANGUAGE|SCHOOL|VOCATIONAL_TRAINING|RECOGNITION|WORK|CHILDCARE_FAMILY|HOUSING|"
            + "HEALTH_ACCESS|ORIENTATION|DEBT_BENEFITS|RESIDENCE_INFORMATION|OTHER";
    private static final String KINDS =
            "INTEGRATION_COURSE|VOCATIONAL_LANGUAGE_COURSE|LANGUAGE_PRACTICE|ORIENTATION_COURSE|"
                    + "COUNSELLING|RECOGNITION_ADVICE|JOB_PLACEMENT|VOCATIONAL_TRAINING|SCHOOL_PLACE|"
                    + "CHILD_CARE|FAMILY_SUPPORT|HEALTH_SERVICE|HOUSING_SUPPORT|MENTORING|OTHER";

    private final OfferDesk desk;
    private final OfferTable table;

    OfferResource(OfferDesk desk, OfferTable table) {
        this.desk = desk;
        this.table = table;
    }

    @GET
    @Path("offers")
    @RolesAllowed({"coordinator", "adviser", "office-lead", "provider"})
    @Operation(
            operationId = "listOffers",
            summary = "What can be booked today or later, by goal area, language, kind and free places")
    public Page<OfferView> list(
            @QueryParam("goalArea") @Pattern(regexp = AREAS) @Nullable String goalArea,
            @QueryParam("language") @Pattern(regexp = OfferApi.LANGUAGE) @Nullable String language,
            @QueryParam("kind") @Pattern(regexp = KINDS) @Nullable String kind,
            @QueryParam("free") @DefaultValue("false") @Pattern(regexp = "true|false") String free,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        OfferFilter filter = new OfferFilter(
                Optional.ofNullable(goalArea).map(GoalArea::valueOf),
                Optional.ofNullable(language),
                Optional.ofNullable(kind).map(OfferKind::valueOf),
                Boolean.parseBoolean(free),
                Optional.empty());
        return desk.list(filter, cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("offers/{id}")
    @RolesAllowed({"coordinator", "adviser", "office-lead", "provider"})
    @Operation(operationId = "readOffer", summary = "Read an offer, also one that is over or withdrawn")
    public RestResponse<OfferView> read(UUID id) {
        return answer(desk.read(id));
    }

    @POST
    @Path("offers")
    @RolesAllowed({"coordinator", "provider"})
    @ResponseStatus(201)
    @Operation(operationId = "publishOffer", summary = "Publish an offer; a provider its own")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferView.class)))
    public RestResponse<OfferView> publish(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OfferRequest request) {
        OfferDesk.Versioned published = desk.publish(key, request);
        return RestResponse.ResponseBuilder.<OfferView>created(UriBuilder.fromPath("/api/v1/offers/{id}")
                        .build(published.offer().id()))
                .entity(published.offer())
                .tag(Versions.tag(published.version()))
                .build();
    }

    @PUT
    @Path("offers/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"coordinator", "provider"})
    @Operation(
            operationId = "changeOffer",
            summary = "Write an offer anew; what is booked stays booked",
            description = "The provider stays. With more places the waiting list moves up.")
    public RestResponse<OfferView> change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OfferRequest request) {
        return answer(desk.change(id, ifMatch, request));
    }

    @POST
    @Path("offers/{id}/withdrawn")
    @RolesAllowed({"coordinator", "provider"})
    @Operation(
            operationId = "withdrawOffer",
            summary = "Take an offer out of the directory; steps that promise it are flagged")
    public RestResponse<OfferView> withdraw(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(desk.withdraw(id, ifMatch));
    }

    @POST
    @Path("offers/imports")
    @Consumes("text/csv")
    @RolesAllowed("coordinator")
    @Rationed("files")
    @Operation(
            operationId = "importOffers",
            summary = "Take offers over from a table (CSV in UTF-8, ; or ,), one a row",
            description = "A row means the offer of that provider with the same title and first day; sent again it"
                    + " changes nothing twice. A bad row keeps no other from being taken. With dryRun=true nothing is"
                    + " written.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = OfferTable.EXAMPLE))
    @APIResponse(responseCode = "200", description = "What became of the rows")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public OfferImport take(
            @QueryParam("dryRun") @DefaultValue("false") @Pattern(regexp = "true|false") String dryRun,
            @Context UriInfo uri,
            byte[] table) {
        DryRun.requireOneMeaning(uri);
        return this.table.take(table, Boolean.parseBoolean(dryRun));
    }

    private static RestResponse<OfferView> answer(OfferDesk.Versioned read) {
        return RestResponse.ResponseBuilder.ok(read.offer())
                .tag(Versions.tag(read.version()))
                .build();
    }
}
