package de.zusage.portal.offer;

import de.zusage.portal.page.GoalArea;
import de.zusage.portal.service.Entered;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the directory; what is left out matches everything.
 *
 * @param forCase the case whose client is to have a place
 */
record OfferFilter(
        @Nullable GoalArea area,
        @Nullable String language,
        @Nullable OfferKind kind,
        boolean free,
        @Nullable UUID forCase) {

    static OfferFilter of(MultivaluedMap<String, String> query) {
        String language = Entered.text(query, "language");
        return new OfferFilter(
                Entered.one(GoalArea.class, Entered.text(query, "area")),
                language.isEmpty() ? null : language,
                Entered.one(OfferKind.class, Entered.text(query, "kind")),
                query.containsKey("free"),
                Entered.id(Entered.text(query, "case")));
    }

    /** The same list, further on. */
    public String after(String cursor) {
        StringJoiner query = new StringJoiner("&", "/offers?", "");
        if (area != null) {
            query.add("area=" + area);
        }
        if (language != null) {
            query.add("language=" + URLEncoder.encode(language, StandardCharsets.UTF_8));
        }
        if (kind != null) {
            query.add("kind=" + kind);
        }
        if (free) {
            query.add("free=yes");
        }
        if (forCase != null) {
            query.add("case=" + forCase);
        }
        return query.add("cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .toString();
    }
}
