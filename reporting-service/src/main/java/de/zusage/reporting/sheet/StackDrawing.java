package de.zusage.reporting.sheet;

import de.zusage.reporting.sheet.Chart.Stack;
import de.zusage.reporting.sheet.Chart.Stacks;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Draws whole bars of equal length, each divided by its parts. What is left of a bar whose parts are not all shown is one
 * hatched piece, so that no single hidden part has a length.
 */
final class StackDrawing {
    private static final double ROW = 46;
    private static final double BAR = 22;
    private static final double LEGEND = 20;
    private static final double SMALL = 11;
    private static final double LETTER = 6.6;
    private static final double LEAST = 8;
    private static final double LONGEST = ChartDrawing.WIDTH - ChartDrawing.LABELS - 4;
    private final Stacks stacks;

    StackDrawing(Stacks stacks) {
        this.stacks = stacks;
    }

    static double height(Stacks stacks) {
        return stacks.stacks().size() * ROW + stacks.parts().size() * LEGEND + 4;
    }

    void on(Canvas canvas) throws XMLStreamException {
        double y = 2;
        for (Stack stack : stacks.stacks()) {
            ChartDrawing.label(canvas, y + 16, stack.label());
            if (stack.isDrawn()) {
                parts(canvas, stack, y);
            } else {
                nothing(canvas, stack.total(), y);
            }
            y += ROW;
        }
        for (int part = 0; part < stacks.parts().size(); part++) {
            Pattern.ofPart(part).draw(canvas, ChartDrawing.LABELS, y + 3, 24, 13);
            canvas.write(
                    ChartDrawing.LABELS + 32,
                    y + 14,
                    ChartDrawing.TEXT,
                    "start",
                    stacks.parts().get(part));
            y += LEGEND;
        }
    }

    private static void parts(Canvas canvas, Stack stack, double y) throws XMLStreamException {
        double total = Objects.requireNonNull(stack.total().amount()).doubleValue();
        double x = ChartDrawing.LABELS;
        double end = ChartDrawing.LABELS + LONGEST;
        boolean hidden = false;
        for (int part = 0; part < stack.values().size(); part++) {
            Value value = stack.values().get(part);
            BigDecimal amount = value.amount();
            if (amount == null) {
                hidden = true;
                continue;
            }
            double width = LONGEST * amount.doubleValue() / total;
            if (amount.signum() > 0) {
                Pattern.ofPart(part).draw(canvas, x, y, width, BAR);
            }
            if (width > value.text().length() * LETTER) {
                canvas.write(x + width / 2, y + BAR + 13, SMALL, "middle", value.text());
            }
            x += width;
        }
        if (hidden) {
            double width = Math.max(LEAST, end - x);
            Pattern.SUPPRESSED.draw(canvas, end - width, y, width, BAR);
            canvas.write(end, y + BAR + 13, SMALL, "end", word(stack));
        }
    }

    private static String word(Stack stack) {
        return stack.values().stream()
                .filter(value -> value.amount() == null)
                .map(Value::text)
                .findFirst()
                .orElse("");
    }

    private void nothing(Canvas canvas, Value total, double y) throws XMLStreamException {
        Optional<Pattern> pattern = Pattern.insteadOf(total);
        if (pattern.isPresent()) {
            pattern.get().draw(canvas, ChartDrawing.LABELS, y, LONGEST, BAR);
        }
        canvas.write(
                ChartDrawing.LABELS,
                pattern.isPresent() ? y + BAR + 13 : y + 16,
                SMALL,
                "start",
                total.amount() == null ? total.text() : total.text() + ": " + stacks.tooFew());
    }
}
