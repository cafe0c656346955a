package de.zusage.agreement.document;

import de.zusage.agreement.document.Columns.Look;
import de.zusage.agreement.document.Contents.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who signed how and when; a line to sign on for everybody who has not. */
final class SignaturePart {
    private final FoWriter fo;
    private final Columns columns;

    SignaturePart(FoWriter fo, Columns columns) {
        this.fo = fo;
        this.columns = columns;
    }

    void write(Contents contents) {
        columns.heading("signatures", language -> language.signatures().heading());
        for (Signed signed : contents.signatures()) {
            columns.row(Look.PARAGRAPH, language -> signed(language, signed));
        }
        List<String> missing = new ArrayList<>(contents.needed());
        contents.signatures().forEach(signed -> missing.remove(signed.party()));
        if (!missing.isEmpty()) {
            columns.row(
                    Look.PARAGRAPH,
                    language -> language.fill(
                            language.respondBy(),
                            Map.of("date", language.date(contents.text().respondBy()))));
        }
        for (String party : missing) {
            columns.across(
                    true,
                    () -> fo.start(
                                    "block",
                                    "role",
                                    "P",
                                    "space-before",
                                    "13mm",
                                    "space-before.conditionality",
                                    "retain",
                                    "line-height",
                                    "1pt",
                                    "border-bottom",
                                    "0.8pt solid " + Ink.TEXT)
                            .end());
            columns.row(
                    Look.SMALL,
                    language -> name(language, party) + " – "
                            + language.signatures().here());
        }
    }

    private static String signed(DocumentWords language, Signed signed) {
        DocumentWords.Signatures words = language.signatures();
        StringBuilder text = new StringBuilder(language.fill(
                words.signed(),
                Map.of(
                        "party",
                        name(language, signed.party()),
                        "date",
                        language.date(signed.on()),
                        "method",
                        words.methods().getOrDefault(signed.method(), signed.method()))));
        if (signed.otherName() != null) {
            String pattern = signed.party().equals("REPRESENTATIVE") ? words.representative() : words.witness();
            text.append(' ').append(language.fill(pattern, Map.of("name", signed.otherName())));
        }
        return text.toString();
    }

    private static String name(DocumentWords language, String party) {
        return language.signatures().parties().getOrDefault(party, party);
    }
}
