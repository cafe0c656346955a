package de.zusage.plan;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.kit.testing.OtherService;
import de.zusage.local.testing.LocalDatabase;
import java.sql.SQLException;

/** A building block that agreement-service has published. */
public final class ATemplate {
    private static final int VERSION = 7;

    private ATemplate() {}

    /** What the client of {@link AnOffice} promises has words in German and in Turkish: {@code Haftada 3 saat}. */
    public static void isPublished() throws SQLException {
        ObjectNode event = (ObjectNode) ContractFiles.tree(ContractFiles.example("template.published.v1"));
        event.put("code", "LANGUAGE_PRACTICE").put("version", VERSION).remove("carrier");
        ObjectNode texts = (ObjectNode) event.path("texts");
        texts.set(
                "tr",
                ((ObjectNode) texts.path("de")).deepCopy().put("text", "Haftada {hours, plural, other {# saat}}"));
        try (var agreements = new OtherService("/zusage/agreement-service", "zusage.template")) {
            agreements.say(
                    new OtherService.About("template:LANGUAGE_PRACTICE", "stuttgart", "stuttgart-a"),
                    "template.published.v1",
                    event.toString());
        }
        await().until(ATemplate::isKnown);
    }

    private static boolean isKnown() throws SQLException {
        try (var app = LocalDatabase.asApp();
                var query =
                        app.prepareStatement("select version from known_template where code = 'LANGUAGE_PRACTICE'");
                var row = query.executeQuery()) {
            return row.next() && row.getInt(1) == VERSION;
        }
    }
}
