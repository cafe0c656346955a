package de.zusage.kit.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An RFC 9457 problem; a type is a name under {@code /problems/}, or null for what the status says already. */
record Problem(int status, @Nullable String type, @Nullable String detail, Map<String, Object> more) {

    static final MediaType JSON = new MediaType("application", "problem+json");

    static Problem plain(int status) {
        return new Problem(status, null, null, Map.of());
    }

    /** 404 as for a thing that does not exist where the path names one: elsewhere it tells nothing of what exists. */
    static Problem withoutEmployment(UriInfo uri) {
        if (!uri.getPathParameters().isEmpty()) {
            return plain(404);
        }
        return new Problem(
                403,
                "no-employment",
                "The login is not for exactly one employment of today: log in with the scope employment:<office>.",
                Map.of());
    }

    Response response() {
        return builder().build();
    }

    Response.ResponseBuilder builder() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type == null ? "about:blank" : "/problems/" + type);
        body.put("title", title());
        body.put("status", status);
        if (detail != null) {
            body.put("detail", detail);
        }
        body.putAll(more);
        return Response.status(status).type(JSON).entity(body);
    }

    private String title() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known != null ? known.getReasonPhrase() : status == 422 ? "Unprocessable Content" : "Problem";
    }
}
