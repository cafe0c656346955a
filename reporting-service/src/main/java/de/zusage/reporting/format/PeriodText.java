package de.zusage.reporting.format;

import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.period.Period;

/** What a period is called. */
public final class PeriodText {
    private PeriodText() {}

    public static Text of(Period period) {
        Text name =
                switch (period.span()) {
                    case QUARTER -> new Text(period.number() + ". Quartal", "Quarter " + period.number());
                    case HALF_YEAR -> new Text(period.number() + ". Halbjahr", "Half-year " + period.number());
                    case TOTAL -> new Text("Gesamter Zeitraum", "Whole period");
                };
        return period.revision() == 0 ? name : new Text(name.de() + " (berichtigt)", name.en() + " (corrected)");
    }
}
