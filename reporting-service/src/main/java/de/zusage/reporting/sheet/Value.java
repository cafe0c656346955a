package de.zusage.reporting.sheet;

import de.zusage.reporting.format.StatisticalTable.Figure;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param text in German
 * @param kind how it is to be told from others: number, text, suppressed, missing, inapplicable or unpublished
 * @param amount for a bar; present for a shown number only
 */
record Value(String text, String kind, @Nullable BigDecimal amount) {
    static final String NUMBER = "number";
    static final String TEXT = "text";
    static final String SUPPRESSED = "suppressed";
    static final String MISSING = "missing";

    /** A released count or rate; what is not shown becomes its word, whatever value it may carry. */
    static Value of(@Nullable Figure figure, boolean perCent, SheetWords words) {
        if (figure == null) {
            return new Value(words.say("value.unpublished"), "unpublished", null);
        }
        return switch (figure.state()) {
            case SHOWN -> shown(figure.value(), perCent);
            case SUPPRESSED -> new Value(words.say("value.suppressed"), SUPPRESSED, null);
            case MISSING -> new Value(words.say("value.missing"), MISSING, null);
            case NOT_APPLICABLE -> new Value(words.say("value.inapplicable"), "inapplicable", null);
        };
    }

    static Value text(String text) {
        return new Value(text, TEXT, null);
    }

    /** How many cells: no figure of the release, but a figure about it. */
    static Value count(long number) {
        return shown(BigDecimal.valueOf(number), false);
    }

    private static Value shown(@Nullable BigDecimal value, boolean perCent) {
        if (value == null) {
            throw new IllegalArgumentException("a cell that is shown has a value");
        }
        DecimalFormat format =
                new DecimalFormat(perCent ? "0.0" : "#,##0", DecimalFormatSymbols.getInstance(Locale.GERMANY));
        return new Value(format.format(value) + (perCent ? "\u00A0%" : ""), NUMBER, value);
    }
}
