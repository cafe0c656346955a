package de.zusage.agreement.letter;

import de.zusage.agreement.document.QrImage;
import de.zusage.agreement.template.Templates;
import de.zusage.print.A4;
import de.zusage.print.FoWriter;
import de.zusage.print.FontFiles;
import de.zusage.print.PdfPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Prints a letter on one sheet: the client's language first, German below, no name of anybody. */
@ApplicationScoped
class LetterPress {
    private static final String DARI = "prs";

    /** What Keycloak's pages speak that readers of Dari read. */
    private static final String PERSIAN = "fa";

    private static final A4 PAGE = new A4("20mm", "0mm", "0mm", "0mm", "0mm", 1);

    private final PdfPrinter printer = new PdfPrinter("Zusage");
    private final Clock clock;

    LetterPress(Clock clock) {
        this.clock = clock;
    }

    /** @param portal where the login is good, as clients reach it */
    record Letter(URI portal, OwnLogin login, String language) {

        /** The client's own page, which asks for the login. */
        URI page() {
            return UriBuilder.fromUri(portal).path("me").build();
        }

        /** Leads to the login page with the name filled in, in a language of the reader's; the password is never in an address. */
        URI address() {
            return UriBuilder.fromUri(page())
                    .queryParam("login_hint", login.name())
                    .queryParam("ui_locales", language.equals(DARI) ? PERSIAN : language)
                    .build();
        }
    }

    byte[] print(Letter letter) {
        return printer.print(sheet(letter), clock.instant());
    }

    private static byte[] sheet(Letter letter) {
        LetterWords own = LetterWords.in(letter.language());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        FoWriter fo = new FoWriter(out);
        fo.start("root", "xml:lang", own.language(), "font-family", FontFiles.familyFor(own.script()));
        PAGE.open(fo, own.title(), List.of(), Map.of(), () -> fo.empty("block"), () -> fo.empty("block"));
        words(fo, own, letter, "11.5pt");
        if (!own.language().equals(Templates.AUTHORITATIVE)) {
            fo.empty("block", "border-top", "0.5pt solid #595959", "space-before", "6mm", "space-after", "6mm");
            words(fo, LetterWords.in(Templates.AUTHORITATIVE), letter, "9.5pt");
        }
        A4.close(fo);
        fo.close();
        return out.toByteArray();
    }

    private static void words(FoWriter fo, LetterWords words, Letter letter, String size) {
        boolean first = words.language().equals(letter.language());
        fo.start(
                "block-container",
                "writing-mode",
                words.rightToLeft() ? "rl-tb" : "lr-tb",
                "xml:lang",
                words.language(),
                "font-family",
                FontFiles.familyFor(words.script()),
                "font-size",
                size,
                "line-height",
                "1.5");
        fo.start(
                        "block",
                        "role",
                        first ? "H1" : "H2",
                        "font-size",
                        "1.5em",
                        "font-weight",
                        "bold",
                        "space-after",
                        "4mm")
                .text(words.title())
                .end();
        paragraph(fo, words.what());
        if (first) {
            code(fo, letter, words.title());
        }
        for (int step = 0; step < words.steps().size(); step++) {
            paragraph(fo, (step + 1) + ". " + words.steps().get(step));
            if (step == 0) {
                given(fo, letter.page().toString());
            } else if (step == 1) {
                labelled(fo, words.name(), letter.login().name());
                labelled(fo, words.password(), letter.login().password());
            }
        }
        paragraph(fo, words.keep());
        paragraph(fo, words.voluntary());
        fo.end();
    }

    private static void paragraph(FoWriter fo, String text) {
        fo.start("block", "role", "P", "space-after", "2.5mm").text(text).end();
    }

    private static void code(FoWriter fo, Letter letter, String alternative) {
        fo.start("block", "role", "P", "space-after", "4mm");
        fo.empty(
                "external-graphic",
                "src",
                QrImage.dataAddress(letter.address().toString()),
                "content-width",
                "34mm",
                "content-height",
                "34mm",
                "fox:alt-text",
                alternative);
        fo.end();
    }

    private static void labelled(FoWriter fo, String label, String value) {
        fo.start("block", "role", "P", "space-after", "2.5mm", "start-indent", "6mm")
                .text(label + ": ");
        typed(fo, value);
        fo.end();
    }

    private static void given(FoWriter fo, String value) {
        fo.start("block", "role", "P", "space-after", "2.5mm", "start-indent", "6mm");
        typed(fo, value);
        fo.end();
    }

    /** What is typed runs from left to right in every script. */
    private static void typed(FoWriter fo, String value) {
        fo.start("bidi-override", "unicode-bidi", "embed", "direction", "ltr", "font-weight", "bold")
                .text(value)
                .end();
    }
}
