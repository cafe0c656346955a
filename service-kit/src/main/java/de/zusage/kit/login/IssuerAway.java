package de.zusage.kit.login;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * 503 for a token that nobody can verify, because its issuer was never reached. Quarkus would look for the issuer with
 * every such request, wait as long as it lets itself be waited for, and say 500.
 */
@ApplicationScoped
class IssuerAway {

    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER = "5";

    private final IssuerKeys keys;

    IssuerAway(IssuerKeys keys) {
        this.keys = keys;
    }

    void answer(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::look);
    }

    private void look(RoutingContext request) {
        if (keys.areKnown() || !request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .end(new JsonObject()
                        .put("type", "/problems/issuer-away")
                        .put("title", "Service Unavailable")
                        .put("status", UNAVAILABLE)
                        .put("detail", "Who issues the tokens cannot be reached; come again soon.")
                        .encode());
    }
}
