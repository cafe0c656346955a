package de.zusage.notification.leave;

import de.zusage.notification.text.LeaveWords;
import de.zusage.notification.text.Texts;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Locale;

/** Two small pages without a name, a product or a topic; they load nothing, run nothing and are kept nowhere. */
@ApplicationScoped
class LeavePage {

    private static final String NOTHING_LOADED =
            "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Texts texts;
    private final Template asking;
    private final Template done;

    LeavePage(Texts texts, @Location("leave") Template asking, @Location("left") Template done) {
        this.texts = texts;
        this.asking = asking;
        this.done = done;
    }

    Response asking(Locale language) {
        return written(asking, language);
    }

    Response done(Locale language) {
        return written(done, language);
    }

    static Response nothing() {
        return kept(Response.ok()).build();
    }

    private Response written(Template template, Locale language) {
        LeaveWords words = texts.leaving(language);
        return kept(Response.ok(template.data("words", words).render())).build();
    }

    private static ResponseBuilder kept(ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", NOTHING_LOADED)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}
