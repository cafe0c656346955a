package de.zusage.reporting.sheet;

import de.zusage.reporting.sheet.Chart.Bar;
import de.zusage.reporting.sheet.Chart.Bars;
import de.zusage.reporting.sheet.Chart.Stacks;
import java.math.BigDecimal;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Draws a chart: labels to the left, bars to the right. What has no number is a marker with its word, never a bar. */
final class ChartDrawing implements Canvas.Drawing {
    static final double WIDTH = 680;
    static final double LABELS = 190;
    static final double TEXT = 12.5;

    /** How wide a letter is on an average, in its size. */
    private static final double LETTER = 0.56;

    private static final double ROW = 22;
    private static final double BAR = 14;
    private static final double MARKER = 26;
    private static final double NUMBER = 62;
    private static final double GAP = 16;
    private final String id;
    private final String title;
    private final Chart chart;
    private final String font;

    ChartDrawing(String id, String title, Chart chart, String font) {
        this.id = id;
        this.title = title;
        this.chart = chart;
        this.font = font;
    }

    double height() {
        if (chart instanceof Stacks stacks) {
            return StackDrawing.height(stacks);
        }
        Bars bars = (Bars) chart;
        return head(bars) + bars.bars().size() * ROW + 4;
    }

    @Override
    public void on(Canvas canvas) throws XMLStreamException {
        canvas.start(
                "svg",
                "viewBox",
                "0 0 " + Canvas.number(WIDTH) + " " + Canvas.number(height()),
                "width",
                Canvas.number(WIDTH),
                "height",
                Canvas.number(height()),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-description",
                "font-family",
                font);
        canvas.described("title", id + "-title", title);
        canvas.described("desc", id + "-description", chart.description());
        if (chart instanceof Stacks stacks) {
            new StackDrawing(stacks).on(canvas);
        } else {
            bars(canvas, (Bars) chart);
        }
        canvas.end();
    }

    /** What a row is of, in smaller letters where it would run into what is drawn beside it. */
    static void label(Canvas canvas, double y, String text) throws XMLStreamException {
        canvas.write(0, y, Math.min(TEXT, (LABELS - 8) / (LETTER * text.length())), "start", text);
    }

    private static double head(Bars bars) {
        return (bars.panels().size() > 1 ? 20 : 0) + (bars.perCent() ? 18 : 4);
    }

    private static void bars(Canvas canvas, Bars bars) throws XMLStreamException {
        int panels = bars.panels().size();
        double panel = (WIDTH - LABELS - GAP * (panels - 1)) / panels;
        double longest = panel - NUMBER;
        double top = head(bars);
        double bottom = top + bars.bars().size() * ROW;
        for (int p = 0; p < panels; p++) {
            double x = LABELS + p * (panel + GAP);
            if (panels > 1) {
                canvas.write(x, 14, TEXT, "start", bars.panels().get(p));
            }
            if (bars.perCent()) {
                for (int tick = 0; tick <= 100; tick += 50) {
                    double at = x + longest * tick / 100;
                    canvas.line(at, top - 3, at, bottom, "#c4c4c4");
                    canvas.write(
                            at, top - 6, 10.5, tick == 0 ? "start" : tick == 50 ? "middle" : "end", tick + "\u00A0%");
                }
            } else {
                canvas.line(x, top - 3, x, bottom, Canvas.INK);
            }
            for (int row = 0; row < bars.bars().size(); row++) {
                Value value = bars.bars().get(row).values().get(p);
                bar(canvas, value, bars.full(), x, top + row * ROW, longest);
            }
        }
        for (int row = 0; row < bars.bars().size(); row++) {
            Bar bar = bars.bars().get(row);
            label(canvas, top + row * ROW + 15, bar.label());
        }
    }

    private static void bar(Canvas canvas, Value value, BigDecimal full, double x, double y, double longest)
            throws XMLStreamException {
        BigDecimal amount = value.amount();
        double end = x;
        if (amount != null) {
            end += full.signum() == 0 ? 0 : longest * amount.doubleValue() / full.doubleValue();
            if (amount.signum() > 0) {
                Pattern.FULL.draw(canvas, x, y + 4, end - x, BAR);
            }
        } else {
            Optional<Pattern> pattern = Pattern.insteadOf(value);
            if (pattern.isPresent()) {
                end += MARKER;
                pattern.get().draw(canvas, x, y + 4, MARKER, BAR);
            }
        }
        canvas.write(end + 5, y + 15, TEXT, "start", value.text());
    }
}
