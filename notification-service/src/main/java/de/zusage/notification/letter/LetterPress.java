package de.zusage.notification.letter;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Turns;
import de.zusage.notification.letter.LetterSheet.Page;
import de.zusage.notification.message.WrittenLetter;
import de.zusage.notification.text.ReturnLines;
import de.zusage.notification.text.Texts;
import de.zusage.print.NotPrintable;
import de.zusage.print.PdfPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/** Puts letters on paper, one file after the other; of none anything is kept. */
@ApplicationScoped
class LetterPress {

    /** Whoever opens the file learns how it was made, and not for what. */
    private final PdfPrinter printer = new PdfPrinter("Apache FOP");

    private final Turns turns = new Turns(1);
    private final Texts texts;
    private final ReturnLines returnLines;
    private final Tenancy tenancy;
    private final Clock clock;

    LetterPress(Texts texts, ReturnLines returnLines, Tenancy tenancy, Clock clock) {
        this.texts = texts;
        this.returnLines = returnLines;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Whoever has to wait, or to come again, has changed nothing yet: what there is to print is looked at in the turn. */
    byte[] inTurn(Supplier<byte[]> printing) {
        return turns.during(printing::get);
    }

    /** Within a turn. */
    byte[] print(List<WrittenLetter> letters) {
        LocalDate today = LocalDate.now(clock);
        List<Page> pages = letters.stream()
                .map(letter ->
                        new Page(letter, texts.day(today, letter.wording().language())))
                .toList();
        byte[] fo = new LetterSheet(returnLines.of(tenancy.required())).write(pages);
        try {
            return printer.print(fo, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } catch (NotPrintable e) {
            throw new RuleViolation("letter-not-printable", "Our fonts cannot show a letter of these texts.");
        }
    }
}
