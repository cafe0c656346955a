package de.zusage.portal.page;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every page tells the browser: loads from this site alone and runs no script of a page's own, is kept nowhere and
 * framed by nobody. Assets may be kept: their addresses change with their version.
 */
@ApplicationScoped
class PageHeaders {
    private static final String ASSETS = "/assets/";

    private final Map<String, String> headers = new LinkedHashMap<>();

    PageHeaders(
            @ConfigProperty(name = "zusage.strict-transport") String strictTransport,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        headers.put("Cache-Control", "no-store");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                        + "connect-src 'self'; form-action 'self' " + origin(issuer)
                        + "; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (!strictTransport.equals("off")) {
            headers.put("Strict-Transport-Security", strictTransport);
        }
    }

    /** A form may lead to the login and out of it. */
    private static String origin(String issuer) {
        java.net.URI address = java.net.URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    void onEveryAnswer(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::promise);
    }

    private void promise(RoutingContext request) {
        boolean kept = request.request().path().startsWith(ASSETS);
        request.addHeadersEndHandler(ready -> {
            MultiMap answered = request.response().headers();
            headers.forEach((name, value) -> {
                if (!(kept && name.equals("Cache-Control")) && !answered.contains(name)) {
                    answered.set(name, value);
                }
            });
        });
        request.next();
    }
}
