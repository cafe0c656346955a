package de.zusage.portal.session;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A form that no script sends and that finds nobody logged in leads back to its page, by way of the login; the page says that
 * nothing was sent.
 */
@Named("unsent")
@RequestScoped
public class Unsent {
    private static final String MARK = "unsent";
    private static final int NO_LOGIN = 499;
    private static final int SEE_OTHER = 303;

    private final RoutingContext request;

    Unsent(RoutingContext request) {
        this.request = request;
    }

    public boolean isHere() {
        return request.queryParams().contains(MARK);
    }

    static void onEveryForm(@Observes Router router) {
        router.post().order(Integer.MIN_VALUE).handler(Unsent::watch);
    }

    private static void watch(RoutingContext form) {
        if (!ScriptedRequests.isByScript(form)) {
            form.addHeadersEndHandler(ready -> {
                HttpServerResponse answer = form.response();
                if (answer.getStatusCode() == NO_LOGIN) {
                    answer.setStatusCode(SEE_OTHER)
                            .putHeader("Location", page(form.request().getHeader("Referer")) + "?" + MARK);
                }
            });
        }
        form.next();
    }

    /** Of whoever names none the first page: an address of this site in any case, for its host is left out. */
    private static String page(@Nullable String referer) {
        try {
            String path = referer == null ? null : URI.create(referer).getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
