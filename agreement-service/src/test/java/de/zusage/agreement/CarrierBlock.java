package de.zusage.agreement;

import de.zusage.kit.testing.WritingContract.Change;
import de.zusage.kit.testing.WritingContract.Creation;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.Tokens;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A building block that a carrier's lead writes: what the contract of writing sends to its operations. */
final class CarrierBlock {
    private static final String TEMPLATES = "/api/v1/templates";
    private static final Map<String, Object> GERMAN = Map.of(
            "text", "Wir gehen mit Ihnen in die Bibliothek.",
            "criterion", "der Besuch hat stattgefunden",
            "readOut", "Die Beratungsstelle geht mit Ihnen in die Bibliothek.");

    private CarrierBlock() {}

    static Map<String, Supplier<Change>> changes() {
        String one = TEMPLATES + "/{code}/versions/{number}/";
        return Map.of(
                "PUT " + one + "texts/{language}", () -> change(false, "texts/de", GERMAN),
                "POST " + one + "publication", () -> change(true, "publication", null),
                "POST " + one + "withdrawal", () -> change(true, "withdrawal", null));
    }

    static Creation creation() {
        return new Creation(lead().sign(), TEMPLATES, wanted(), wanted());
    }

    private static Change change(boolean written, String below, @Nullable Object body) {
        Map<String, Object> wanted = wanted();
        Response drafted = Api.creating(lead()).body(wanted).post(TEMPLATES);
        String thing = TEMPLATES + "/" + wanted.get("code");
        if (written) {
            Api.ok(Api.as(lead())
                    .header("If-Match", drafted.header("ETag"))
                    .body(GERMAN)
                    .put(thing + "/versions/1/texts/de"));
        }
        return new Change(lead().sign(), thing, thing + "/versions/1/" + below, body);
    }

    private static Map<String, Object> wanted() {
        return Map.of(
                "code",
                "OWN_" + UUID.randomUUID().toString().replaceAll("[^0-9]", ""),
                "side",
                "OFFICE",
                "goalArea",
                "LANGUAGE",
                "pictogram",
                "book",
                "parameters",
                Map.of());
    }

    private static Tokens lead() {
        return Tokens.of("carrier-lead").carrier("carrier-b");
    }
}
