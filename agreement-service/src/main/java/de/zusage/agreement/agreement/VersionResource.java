package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.AgreementView;
import de.zusage.agreement.agreement.AgreementApi.ChecksView;
import de.zusage.agreement.agreement.AgreementApi.DraftContent;
import de.zusage.agreement.agreement.AgreementApi.NewOffer;
import de.zusage.agreement.agreement.AgreementApi.NewSignature;
import de.zusage.agreement.agreement.AgreementApi.NewVersion;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The versions of an agreement: drafting, offering, signing. Every change answers with the agreement as it is now. */
@Path("/api/v1/agreements/{id}/versions")
@APIResponse(
        responseCode = "200",
        description = "The agreement as it is now",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
class VersionResource {
    private final DraftingService drafting;
    private final OfferService offers;
    private final SigningService signing;
    private final CheckService checks;
    private final AgreementReader reader;
    private final WordsReader words;

    VersionResource(
            DraftingService drafting,
            OfferService offers,
            SigningService signing,
            CheckService checks,
            AgreementReader reader,
            WordsReader words) {
        this.checks = checks;
        this.drafting = drafting;
        this.offers = offers;
        this.signing = signing;
        this.reader = reader;
        this.words = words;
    }

    @POST
    @RolesAllowed("adviser")
    @Operation(summary = "Open a further version as a draft: an amendment, or a new try after a withdrawal")
    public Response open(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewVersion wanted) {
        drafting.openVersion(id, ifMatch, wanted.requestedBy());
        return current(id);
    }

    @PUT
    @Path("/{number}")
    @RolesAllowed("adviser")
    @Operation(summary = "Write what a draft says")
    public Response write(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull DraftContent wanted) {
        drafting.write(id, number, ifMatch, wanted);
        return current(id);
    }

    @GET
    @Path("/{number}/checks")
    @RolesAllowed("adviser")
    @Operation(summary = "What still keeps a draft from being offered, in German or English (Accept-Language)")
    @APIResponse(
            responseCode = "200",
            description = "What is found; by the same rules as the offer",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ChecksView.class)))
    public Response checks(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("Accept-Language") @Nullable String accepted) {
        Locale language = CheckWords.language(accepted);
        return Response.ok(checks.check(id, number, language))
                .language(language)
                .header("Vary", "Accept-Language")
                .build();
    }

    @POST
    @Path("/{number}/offer")
    @RolesAllowed("adviser")
    @Operation(summary = "Freeze the text and lay it before both sides")
    public Response offer(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull NewOffer wanted) {
        offers.offer(id, number, ifMatch, wanted.respondBy());
        return current(id);
    }

    @POST
    @Path("/{number}/withdrawal")
    @RolesAllowed("adviser")
    @Operation(summary = "Take an offer back before everybody has signed")
    public Response withdraw(
            @PathParam("id") UUID id, @PathParam("number") int number, @HeaderParam("If-Match") String ifMatch) {
        offers.withdraw(id, number, ifMatch);
        return current(id);
    }

    @POST
    @Path("/{number}/decline")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Record that the client declines; nothing follows from it")
    public Response decline(
            @PathParam("id") UUID id, @PathParam("number") int number, @HeaderParam("If-Match") String ifMatch) {
        offers.decline(id, number, ifMatch);
        return current(id);
    }

    @POST
    @Path("/{number}/signatures")
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "Sign the frozen text; the last signature needed brings it into force")
    public Response sign(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull NewSignature wanted) {
        signing.sign(id, number, ifMatch, wanted);
        return current(id);
    }

    @POST
    @Path("/{number}/void")
    @RolesAllowed("adviser")
    @Operation(
            summary = "Declare a version void because a signature was taken by mistake",
            description = "Nothing is edited, the signatures stay readable. What one side alone signed goes back to"
                    + " drafting. A first version in force takes the agreement with it, which is then not counted,"
                    + " unless a review or an amendment rests on it.")
    public Response annul(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull Mistake mistake) {
        signing.annul(id, number, ifMatch, mistake);
        return current(id);
    }

    @GET
    @Path("/{number}/text")
    @RolesAllowed({"adviser", "client"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The frozen text, byte for byte as it is signed",
            description = "Canonical JSON (RFC 8785); its SHA-256 is the hash to sign and the ETag.")
    @APIResponse(responseCode = "200", description = "The canonical text")
    public Response text(@PathParam("id") UUID id, @PathParam("number") int number) {
        AgreementReader.Text text = reader.text(id, number);
        return Response.ok(text.json().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON)
                .tag(new EntityTag(text.hash()))
                .build();
    }

    @GET
    @Path("/{number}/words")
    @RolesAllowed({"adviser", "client"})
    @Operation(
            summary = "The words of a version, promise by promise and as a whole; the read is logged",
            description =
                    "Of a draft as the offer would freeze them today, in German and in the client's language where"
                            + " there are words; what cannot be written yet has none. Later out of the frozen text.")
    @APIResponse(
            responseCode = "200",
            description = "The words by language",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VersionWords.class)))
    public VersionWords words(@PathParam("id") UUID id, @PathParam("number") int number) {
        return words.read(id, number);
    }

    private Response current(UUID id) {
        AgreementReader.Read read = reader.read(id);
        return Response.ok(read.view()).tag(Versions.tag(read.revision())).build();
    }
}
