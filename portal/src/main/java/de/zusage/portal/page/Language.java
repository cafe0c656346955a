package de.zusage.portal.page;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which language this request is answered: the one that was chosen here, else what the browser asks for, else German. */
@Named("language")
@RequestScoped
public class Language {
    /** The languages of the staff's pages. */
    static final List<String> STAFF = List.of("de", "en");

    private static final String COOKIE = "zusage-language";
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private final RoutingContext request;

    Language(RoutingContext request) {
        this.request = request;
    }

    public String tag() {
        return chosen().orElseGet(this::asked);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language that the page offers beside this one. */
    public String other() {
        return tag().equals("de") ? "en" : "de";
    }

    /** Remembers a choice; empty if we do not have that language. */
    public static Optional<NewCookie> chosen(String tag, boolean secure) {
        return STAFF.contains(tag)
                ? Optional.of(new NewCookie.Builder(COOKIE)
                        .value(tag)
                        .path("/")
                        .maxAge(A_YEAR_IN_SECONDS)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                : Optional.empty();
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .filter(STAFF::contains);
    }

    private String asked() {
        return request.acceptableLanguages().stream()
                .map(each -> each.tag().toLowerCase(Locale.ROOT))
                .filter(STAFF::contains)
                .findFirst()
                .orElse(STAFF.get(0));
    }
}
