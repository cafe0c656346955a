package de.zusage.portal.page;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A form is taken only from a page of this site: its hidden field must say what a strict cookie says, and a browser that
 * tells where a request comes from must tell this site.
 */
@Named("formGuard")
@RequestScoped
public class FormGuard {
    /** The hidden field of every form. */
    public static final String FIELD = "form-token";

    private static final String COOKIE = "zusage-form";
    private static final int BYTES = 32;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RoutingContext request;
    private @Nullable String token;

    @Inject
    FormGuard(RoutingContext request) {
        this.request = request;
    }

    /** What the hidden field says; the first form of a browser sets the cookie too. */
    public String token() {
        if (token == null) {
            token = Objects.requireNonNullElseGet(said(request), this::fresh);
        }
        return token;
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Cookie cookie = Cookie.cookie(COOKIE, made)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(request.request().isSSL())
                .setSameSite(io.vertx.core.http.CookieSameSite.STRICT);
        request.response().addCookie(cookie);
        return made;
    }

    private static @Nullable String said(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie == null || cookie.getValue().isBlank() ? null : cookie.getValue();
    }

    /** Looks at every request that may change something, before its operation does. */
    static class Filter {
        private final RoutingContext request;

        Filter(RoutingContext request) {
            this.request = request;
        }

        @WithFormRead
        @ServerRequestFilter
        @Nullable Response refuseForeign(ResteasyReactiveContainerRequestContext context) {
            if (!WRITES.contains(context.getMethod()) || (isOwn() && isTold(context))) {
                return null;
            }
            throw new ForeignForm();
        }

        private boolean isOwn() {
            String site = request.request().getHeader("Sec-Fetch-Site");
            return site == null || OWN.contains(site);
        }

        private boolean isTold(ResteasyReactiveContainerRequestContext context) {
            ResteasyReactiveRequestContext read = (ResteasyReactiveRequestContext) context.getServerRequestContext();
            String cookie = said(request);
            Object field = read.getFormParameter(FIELD, true, false);
            return cookie != null
                    && field != null
                    && MessageDigest.isEqual(
                            cookie.getBytes(StandardCharsets.UTF_8),
                            field.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A form that no page of this site has sent, or one whose cookie is gone. */
    static final class ForeignForm extends RuntimeException {}
}
