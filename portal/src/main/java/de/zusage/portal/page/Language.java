package de.zusage.portal.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * In which language this request is answered: the one that was chosen here, else what the browser asks for, else German.
 * The client's pages are written in ten languages, the staff's in two.
 */
@Named("language")
@RequestScoped
public class Language {
    /** The languages of the staff's pages. */
    static final List<String> STAFF = List.of("de", "en");

    /** The languages of the client's pages, as every template of a promise has them. */
    public static final List<String> CLIENT = List.of("de", "en", "ar", "prs", "tr", "uk", "ru", "fr", "ti", "ckb");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "prs", "ckb");
    private static final String CLIENTS_PAGES = "/me";

    private static final String COOKIE = "zusage-language";
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private final RoutingContext request;

    Language(RoutingContext request) {
        this.request = request;
    }

    public String tag() {
        return chosen().orElseGet(this::asked);
    }

    /** How the language is written: {@code rtl} or {@code ltr}. */
    public String direction() {
        return RIGHT_TO_LEFT.contains(tag()) ? "rtl" : "ltr";
    }

    /** Whether this is a page of a client, who finds no word of the staff's in it. */
    public boolean isOfClient() {
        return request.normalizedPath().equals(CLIENTS_PAGES)
                || request.normalizedPath().startsWith(CLIENTS_PAGES + "/");
    }

    /** The languages that the page offers beside this one. */
    public List<String> others() {
        return offered().stream().filter(each -> !each.equals(tag())).toList();
    }

    private List<String> offered() {
        return isOfClient() ? CLIENT : STAFF;
    }

    /** The words of a bundle, for what is not said by a template. */
    public <T> T words(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(tag()));
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
        return CLIENT.contains(tag)
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
                .filter(offered()::contains);
    }

    private String asked() {
        try {
            return request.acceptableLanguages().stream()
                    .map(each -> each.tag().toLowerCase(Locale.ROOT))
                    .filter(offered()::contains)
                    .findFirst()
                    .orElse(STAFF.get(0));
        } catch (RuntimeException e) {
            return STAFF.get(0); // the framework trips over weights that are no numbers
        }
    }
}
