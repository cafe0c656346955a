package de.zusage.portal.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What cannot follow to the realm's login is answered 499: a request of a script, whose page says then that the session is over
 * without losing what was entered; and a form, since the login would lead back to where it was sent, and that is no page
 * ({@link Unsent}).
 */
@ApplicationScoped
class ScriptedRequests implements JavaScriptRequestChecker {
    private static final String BY_SCRIPT = "HX-Request";

    @Override
    public boolean isJavaScriptRequest(RoutingContext request) {
        return isByScript(request) || isForm(request);
    }

    static boolean isByScript(RoutingContext request) {
        return request.request().headers().contains(BY_SCRIPT);
    }

    static boolean isForm(RoutingContext request) {
        return request.request().method().equals(HttpMethod.POST);
    }
}
