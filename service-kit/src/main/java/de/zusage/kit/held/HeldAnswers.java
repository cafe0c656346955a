package de.zusage.kit.held;

import de.zusage.kit.web.Accepted;
import de.zusage.kit.web.Languages;
import de.zusage.kit.web.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;

/** Answers with what is held, as JSON or as a page, as the caller likes it; a few at a time. */
@ApplicationScoped
public class HeldAnswers {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String NOTHING_LOADED =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final int AT_ONCE = 2;

    private final HeldTables tables;
    private final HeldWords words;
    private final Turns turns = new Turns(AT_ONCE);

    HeldAnswers(HeldTables tables, HeldWords words) {
        this.tables = tables;
        this.words = words;
    }

    /**
     * Kept nowhere on its way; anything acceptable means JSON. The right is asked for before a turn is: whoever has none
     * keeps nobody waiting.
     */
    public Response answer(HttpHeaders headers, Runnable right, Supplier<HeldData> reading) {
        right.run();
        boolean asPage = asPage(headers);
        String language = Languages.first(
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
                words.byLanguage().keySet());
        return turns.during(() -> {
            HeldData data = reading.get();
            String name = "personal-data-" + data.service() + "-" + data.about();
            Response.ResponseBuilder answer = asPage
                    ? Response.ok(new HeldPage(data, tables.tables(), words.in(language)).html(), HTML)
                            .header(HttpHeaders.CONTENT_LANGUAGE, language)
                    : Response.ok(data, MediaType.APPLICATION_JSON_TYPE);
            return answer.header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + name + (asPage ? ".html" : ".json") + "\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                    .header("Content-Security-Policy", NOTHING_LOADED)
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        });
    }

    private static boolean asPage(HttpHeaders headers) {
        return Accepted.best(headers, List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE))
                .orElseThrow(NotAcceptableException::new)
                .equals(MediaType.TEXT_HTML_TYPE);
    }
}
