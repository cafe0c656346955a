package de.zusage.reporting.survey;

import de.zusage.print.A4;
import de.zusage.print.FoWriter;
import de.zusage.print.FontFiles;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.survey.SurveyApi.Codes;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Codes on paper, to cut out and let each person draw one: whose survey it is, the code, until when it is good. */
final class CodePaper {
    private static final A4 PAGES = new A4("15mm 20mm", "10mm", "14mm", "8mm", "9mm", 2);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Text TITLE = new Text("Codes für die anonyme Umfrage", "Codes for the anonymous survey");
    private static final Text HOW = new Text(
            "Ausschneiden, mischen und jede Person einen Zettel ziehen lassen. Nicht aufschreiben, wer welchen Code hat."
                    + " Die Codes stehen nur auf diesem Papier; was übrig bleibt, vernichten.",
            "Cut out, shuffle, and let each person draw one. Do not write down who has which code. The codes stand on this"
                    + " paper only; destroy what is left.");
    private static final Text ONCE = new Text(
            "Der Code öffnet den Fragebogen einmal. Niemand erfährt, wer geantwortet hat.",
            "The code opens the questionnaire once. Nobody learns who has answered.");
    private static final Text CODE = new Text("Code", "Code");
    private final FoWriter fo;
    private final Codes codes;
    private final Text survey;

    private CodePaper(FoWriter fo, Codes codes, Text survey) {
        this.fo = fo;
        this.codes = codes;
        this.survey = survey;
    }

    /** @param survey what the audience's survey is called */
    static byte[] write(Codes codes, Text survey) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FoWriter fo = new FoWriter(out);
        new CodePaper(fo, codes, survey).all();
        fo.close();
        return out.toByteArray();
    }

    private void all() {
        fo.start(
                "root",
                "xml:lang",
                "de",
                "font-family",
                FontFiles.familyFor("Latn"),
                "font-size",
                "9.5pt",
                "line-height",
                "1.3");
        PAGES.open(
                fo,
                TITLE.de() + " – " + survey.de(),
                List.of(),
                Map.of(),
                () -> small("start", () -> fo.text(TITLE.de() + " – " + survey.de())),
                () -> small("end", () -> A4.pageNumber(fo, "Seite {page} von {pages}")));
        fo.start("block", "role", "H1", "span", "all", "font-size", "17pt", "font-weight", "bold")
                .text(TITLE.de())
                .end();
        for (Text words : List.of(survey, HOW)) {
            fo.start("block", "role", "P", "span", "all", "space-after", "2mm")
                    .text(words.de())
                    .end();
            fo.start("block", "role", "P", "span", "all", "space-after", "3mm", "xml:lang", "en")
                    .text(words.en())
                    .end();
        }
        codes.codes().forEach(this::card);
        A4.close(fo);
    }

    private void small(String align, A4.Part words) {
        fo.start("block", "font-size", "8pt", "text-align", align);
        words.write();
        fo.end();
    }

    private void card(String code) {
        fo.start(
                "block-container",
                "border",
                "0.6pt dashed #444444",
                "padding",
                "2mm",
                "start-indent",
                "2.5mm",
                "end-indent",
                "2.5mm",
                "space-after",
                "4mm",
                "keep-together.within-column",
                "always");
        line(survey.de(), "de");
        line(survey.en(), "en");
        line(CODE.de() + ": " + code, "de", "font-size", "13pt", "font-weight", "bold", "wrap-option", "no-wrap");
        line(ONCE.de() + " Gültig bis " + DAY.format(codes.validUntil()) + ".", "de");
        line(ONCE.en() + " Good until " + codes.validUntil() + ".", "en");
        fo.end();
    }

    private void line(String text, String language, String... look) {
        fo.start("block", "role", "P", "start-indent", "0mm", "end-indent", "0mm", "xml:lang", language);
        fo.start("inline", look.length == 0 ? new String[] {"font-size", "8pt"} : look)
                .text(text)
                .end()
                .end();
    }
}
