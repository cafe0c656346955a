package de.zusage.reporting.sheet;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** How the parts of a bar are told apart without colours, in their order; and what has no number, which is like none of them. */
enum Pattern {
    FULL,
    RISING,
    LEVEL,
    PALE,
    UPRIGHT,
    SUPPRESSED,
    MISSING,
    TOO_FEW;

    private static final Pattern[] PARTS = {FULL, RISING, LEVEL, PALE, UPRIGHT};

    /** That of a part by its place. */
    static Pattern ofPart(int place) {
        return PARTS[place];
    }

    /** That of what stands in the place of a drawing; none where there is or can be no value, which a word says. */
    static Optional<Pattern> insteadOf(Value value) {
        return switch (value.kind()) {
            case Value.SUPPRESSED -> Optional.of(SUPPRESSED);
            case Value.MISSING -> Optional.of(MISSING);
            case Value.NUMBER -> Optional.of(TOO_FEW);
            default -> Optional.empty();
        };
    }

    void draw(Canvas canvas, double x, double y, double width, double height) throws XMLStreamException {
        switch (this) {
            case FULL -> canvas.box(x, y, width, height, Canvas.BLUE, Canvas.INK);
            case RISING -> {
                canvas.box(x, y, width, height, Canvas.PALE, Canvas.INK);
                canvas.diagonals(x, y, width, height, 6, false, Canvas.BLUE);
            }
            case LEVEL -> {
                canvas.box(x, y, width, height, "#ffffff", Canvas.INK);
                canvas.levels(x, y, width, height, 4, Canvas.BLUE);
            }
            case PALE -> canvas.box(x, y, width, height, Canvas.PALE, Canvas.INK);
            case UPRIGHT -> {
                canvas.box(x, y, width, height, "#ffffff", Canvas.INK);
                canvas.uprights(x, y, width, height, 5, Canvas.BLUE);
            }
            case SUPPRESSED -> {
                canvas.box(x, y, width, height, "#ffffff", Canvas.GREY, "4 2");
                canvas.diagonals(x, y, width, height, 7, false, Canvas.GREY);
                canvas.diagonals(x, y, width, height, 7, true, Canvas.GREY);
            }
            case MISSING -> canvas.box(x, y, width, height, "#ffffff", Canvas.GREY, "2 3");
            case TOO_FEW -> canvas.box(x, y, width, height, "#ffffff", Canvas.GREY);
        }
    }
}
