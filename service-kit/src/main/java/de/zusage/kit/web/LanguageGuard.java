package de.zusage.kit.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale.LanguageRange;

/** Passes over an Accept-Language that nobody can read (RFC 9110 section 12.5.4): a refused field would fail over its message. */
@ApplicationScoped
class LanguageGuard {

    void beforeAnythingReadsIt(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(LanguageGuard::look);
    }

    private static void look(RoutingContext request) {
        String wanted = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted != null && !isReadable(wanted)) {
            request.request().headers().remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
        request.next();
    }

    private static boolean isReadable(String wanted) {
        try {
            LanguageRange.parse(wanted);
            return true;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) { // what Java 17 throws at a lone hyphen
            return false;
        }
    }
}
