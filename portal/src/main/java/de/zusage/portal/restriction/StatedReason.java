package de.zusage.portal.restriction;

import de.zusage.portal.service.Entered;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For which reason this browser reads the thing that the page is about. The cookie is sent to the pages of that thing alone,
 * so a reason that was stated for one case opens no other.
 */
@Named("reason")
@RequestScoped
public class StatedReason {
    static final String COOKIE = "zusage-reason";

    private static final Pattern ABOUT_A_THING = Pattern.compile("(/[a-z/-]+/[0-9a-f-]{36})(?:[/?].*)?");

    private final RoutingContext request;

    StatedReason(RoutingContext request) {
        this.request = request;
    }

    public @Nullable AccessReason stated() {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie == null ? null : Entered.one(AccessReason.class, cookie.getValue());
    }

    /** The page to come back to when a reason is stated: this one, or the one that a form was on; none if it is about no thing. */
    public Optional<String> page() {
        boolean looks = request.request().method().name().equals("GET");
        return Optional.ofNullable(
                        looks ? request.request().uri() : path(request.request().getHeader("Referer")))
                .filter(page -> scope(page).isPresent());
    }

    /** The part of an address of this site that all pages of the thing begin with. */
    static Optional<String> scope(String page) {
        Matcher about = ABOUT_A_THING.matcher(page);
        return about.matches() && page.equals(ofThisSite(page)) ? Optional.of(about.group(1)) : Optional.empty();
    }

    /** The same, if it is an address and names no other site. */
    private static @Nullable String ofThisSite(String page) {
        try {
            return URI.create(page).getRawAuthority() == null ? page : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String path(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address).getRawPath();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
