package de.zusage.notification.leave;

import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Rationed;
import de.zusage.notification.secret.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What mail programs post to and people see who want no more messages there; needs nothing but the address. */
@Path("/leave/{secret}")
class LeaveResource {

    static final String TYPE = "text/html;charset=UTF-8";
    private static final String ONE_CLICK = "One-Click";

    private final Leaving leaving;
    private final LeavePage page;

    LeaveResource(Leaving leaving, LeavePage page) {
        this.leaving = leaving;
        this.page = page;
    }

    /** Programs that look for harm follow links: to look changes nothing. What leads nowhere, a link that a mail program has cut
     * too, is asked for likewise. */
    @GET
    @PermitAll
    @Rationed("links")
    @Produces(TYPE)
    @Operation(
            summary = "A page with one button that ends messages to the address; needs no login",
            description = "To look changes nothing. For what leads nowhere (any more) it is the same page in German.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response look(@PathParam("secret") String text) {
        Secret secret = new Secret(text);
        Optional<Locale> language = secret.isWellFormed() ? leaving.language(secret) : Optional.empty();
        return page.asking(language.orElse(Locale.GERMAN));
    }

    /** The same answer whether it led anywhere or not; in words only for who came from the page. */
    @POST
    @PermitAll
    @Rationed("links")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Produces(TYPE)
    @Operation(
            summary = "End messages to the address at once (RFC 8058); needs no login",
            description = "The form says List-Unsubscribe=One-Click. The answer is the same for what leads nowhere.")
    @APIResponse(
            responseCode = "200",
            description = "Nothing more is sent there; empty unless the form names the language of the page",
            content = @Content(mediaType = TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response leave(
            @PathParam("secret") String text,
            @FormParam("List-Unsubscribe") @Nullable String word,
            @FormParam("language") @Nullable String language) {
        if (!ONE_CLICK.equals(word)) {
            throw new InvalidInput("invalid-field", "The form does not say List-Unsubscribe=One-Click.");
        }
        leaving.leave(new Secret(text));
        return language == null ? LeavePage.nothing() : page.done(Locale.forLanguageTag(language));
    }
}
