package de.zusage.agreement.document;

import de.zusage.agreement.agreement.PrintableVersion.Circumstances;
import de.zusage.agreement.document.Columns.Look;
import de.zusage.agreement.document.Contents.Signed;
import de.zusage.agreement.drawing.Strokes;
import de.zusage.print.FoWriter;
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
            if (signed.drawn() != null) {
                drawn(signed.party(), signed.drawn().strokes());
            }
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
        Circumstances noted = signed.circumstances();
        if (noted.interpreter() != null) {
            text.append(' ').append(language.fill(words.interpreter(), Map.of("name", noted.interpreter())));
        }
        if (noted.readOutLanguage() != null) {
            text.append(' ')
                    .append(language.fill(
                            words.readOut(), Map.of("language", language.nameOf(noted.readOutLanguage()))));
        }
        if (noted.place() != null) {
            text.append(' ').append(language.fill(words.place(), Map.of("place", noted.place())));
        }
        return text.toString();
    }

    /** The lines as they were drawn; who listens hears whose signature it is. */
    private void drawn(String party, Strokes strokes) {
        DocumentWords german = columns.languages().get(0);
        columns.across(false, () -> {
            fo.start("block", "role", "P", "space-before", "1mm");
            fo.start(
                    "instream-foreign-object",
                    "content-width",
                    "scale-down-to-fit",
                    "content-height",
                    "scale-down-to-fit",
                    "width",
                    "60mm",
                    "height",
                    "20mm",
                    "fox:alt-text",
                    german.fill(german.signatures().drawing(), Map.of("party", name(german, party))));
            fo.raw(xml -> DrawnLines.write(strokes, xml));
            fo.end().end();
        });
    }

    private static String name(DocumentWords language, String party) {
        return language.signatures().parties().getOrDefault(party, party);
    }
}
