package de.zusage.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Rationed;
import de.zusage.notification.secret.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What a calendar program reads, with nothing but the address. */
@Path("/calendar/{secret}.ics")
class CalendarResource {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private final CalendarReader calendars;

    CalendarResource(CalendarReader calendars) {
        this.calendars = calendars;
    }

    /** An address that was revoked answers as one that never was. */
    @GET
    @PermitAll
    @Rationed("links")
    @Produces(TYPE)
    @Operation(
            summary = "A calendar; needs no login but the whole address",
            description = "iCalendar (RFC 5545). The same entries are the same bytes under the same ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the calendar of that If-None-Match")
    @APIResponse(responseCode = "429", description = "too-many-requests")
    public Response read(@PathParam("secret") String secret, @Context Request request) {
        String calendar = calendars.read(new Secret(secret)).orElseThrow(NotFound::new);
        EntityTag tag = new EntityTag(Sha256.hex(calendar.getBytes(UTF_8)));
        @Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged == null ? Response.ok(calendar) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
