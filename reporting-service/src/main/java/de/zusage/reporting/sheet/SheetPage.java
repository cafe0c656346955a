package de.zusage.reporting.sheet;

import de.zusage.reporting.sheet.Sheet.Illustration;
import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The sheet as one page that loads nothing and runs nothing. */
@ApplicationScoped
class SheetPage {
    private static final String FONTS = "Noto Sans, Source Sans 3, Segoe UI, Arial, sans-serif";
    private final Template template;

    SheetPage(@Location("sheet") Template template) {
        this.template = template;
    }

    byte[] write(Sheet sheet, String foot, SheetWords words) {
        return template.data("page", new Page(sheet, foot, words)).render().getBytes(StandardCharsets.UTF_8);
    }

    /** What the template asks for. */
    @TemplateData
    record Page(Sheet sheet, String foot, SheetWords words) {

        public String title() {
            return sheet.title() + " – " + sheet.subtitle();
        }

        public String skip() {
            return words.say("page.skip");
        }

        public String contents() {
            return words.say("page.contents");
        }

        public String absent() {
            return words.say("page.absent");
        }

        public RawString drawing(Illustration figure) {
            Chart chart = Objects.requireNonNull(figure.chart());
            return new RawString(Canvas.text(new ChartDrawing(figure.id(), figure.title(), chart, FONTS)));
        }
    }
}
