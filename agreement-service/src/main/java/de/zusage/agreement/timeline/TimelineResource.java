package de.zusage.agreement.timeline;

import de.zusage.agreement.timeline.TimelineApi.Entry;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What happened in a case, and who read it. */
@Path("/api/v1/cases/{id}/history")
class TimelineResource {
    private final TimelineService service;
    private final TimelineWords words;

    TimelineResource(TimelineService service, TimelineWords words) {
        this.service = service;
        this.words = words;
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "Who did what when in a case, newest first; the read is logged",
            description =
                    "For the office's advisers, and for the client about the own case. Words come in the first language"
                            + " of Accept-Language that there is, else in German.")
    public RestResponse<Page<Entry>> of(
            @PathParam("id") UUID id,
            @QueryParam("filter") @Nullable @Pattern(regexp = "reads|writes") String filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        String language = words.languageFor(languages);
        return RestResponse.ResponseBuilder.ok(service.of(id, filter, cursor, Integer.parseInt(limit), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .build();
    }
}
