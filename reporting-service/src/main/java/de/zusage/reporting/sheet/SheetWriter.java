package de.zusage.reporting.sheet;

import de.zusage.print.PdfPrinter;
import de.zusage.reporting.release.PublicRelease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;

/** Writes a sheet as a page or on paper; the only days in it are the release's own, so the same release is the same bytes. */
@ApplicationScoped
class SheetWriter {
    private final SheetPage page;
    private final SheetWords words;
    private final PdfPrinter printer = new PdfPrinter("Zusage reporting-service");

    @Inject
    SheetWriter(SheetPage page) {
        this(page, new SheetWords());
    }

    SheetWriter(SheetPage page, SheetWords words) {
        this.page = page;
        this.words = words;
    }

    byte[] html(PublicRelease release, Sheet sheet) {
        String foot = words.say("page.foot", release.number(), SheetWords.day(release.asOf()));
        return page.write(sheet, foot, words);
    }

    byte[] pdf(PublicRelease release, Sheet sheet) {
        String running = words.say("page.running", sheet.subtitle(), release.number());
        return printer.print(
                SheetPaper.write(sheet, running, words),
                release.publishedOn().atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
