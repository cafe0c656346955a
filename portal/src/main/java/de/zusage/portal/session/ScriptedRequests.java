package de.zusage.portal.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A request that a script made cannot follow to the realm's login: it is answered 499, and the page says that the session is
 * over without losing what was entered.
 */
@ApplicationScoped
class ScriptedRequests implements JavaScriptRequestChecker {
    @Override
    public boolean isJavaScriptRequest(RoutingContext request) {
        return request.request().headers().contains("HX-Request");
    }
}
