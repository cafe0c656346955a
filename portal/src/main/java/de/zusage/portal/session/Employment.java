package de.zusage.portal.session;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Optional;

/**
 * For which office a person works in this session: a login is for one employment, and whoever has two chooses. The cookie
 * only says which login is wanted; what that lets anybody do, the realm decides.
 */
@ApplicationScoped
public class Employment {
    static final String COOKIE = "zusage-office";

    private static final String ROLE = "employment:";

    private final CookieKey key;

    Employment(CookieKey key) {
        this.key = key;
    }

    /** The office that was chosen here in this browser. */
    public Optional<String> of(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(key::signed);
    }

    /** The offices among what the realm says of a person. */
    public List<String> offices(List<String> employments) {
        return employments.stream()
                .filter(each -> each.startsWith(ROLE))
                .map(each -> each.substring(ROLE.length()))
                .sorted()
                .toList();
    }

    /** Remembers the office as long as the browser is open. */
    public NewCookie chosen(String office, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(key.sign(office))
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
