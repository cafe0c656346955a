package de.zusage.kit.web;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every answer tells browsers and caches, of the management port too, unless the operation says it otherwise: kept
 * nowhere, loads nothing, framed by nobody.
 */
@ApplicationScoped
class AnswerHeaders {

    private static final Map<String, String> USUAL = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    private final Map<String, String> headers = new LinkedHashMap<>(USUAL);

    /** How long browsers come back by TLS only; {@code off} where the operator's proxy says so itself. */
    AnswerHeaders(@ConfigProperty(name = "zusage.strict-transport") String strictTransport) {
        if (!strictTransport.equals("off")) {
            headers.put("Strict-Transport-Security", strictTransport);
        }
    }

    void onEveryAnswer(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::promise);
    }

    void onEveryAnswer(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(this::promise);
    }

    private void promise(RoutingContext request) {
        request.addHeadersEndHandler(ready -> {
            MultiMap answered = request.response().headers();
            headers.forEach((name, value) -> {
                if (!answered.contains(name)) {
                    answered.set(name, value);
                }
            });
        });
        request.next();
    }
}
