package de.zusage.reporting.format;

import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.dictionary.Attribute;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.format.StatisticalTable.Column;
import de.zusage.reporting.format.StatisticalTable.Division;
import de.zusage.reporting.format.StatisticalTable.Figure;
import de.zusage.reporting.format.StatisticalTable.Part;
import de.zusage.reporting.format.StatisticalTable.Site;
import de.zusage.reporting.format.StatisticalTable.Unit;
import de.zusage.reporting.table.PublishedPeriod;
import de.zusage.reporting.table.PublishedRates;
import de.zusage.reporting.table.PublishedTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings published counts and rates into the one shape that all formats are written from. */
public final class StatisticalTables {
    static final String RATE = "rate";
    static final Unit PER_CENT = new Unit("PERCENT", new Text("Prozent", "Per cent"));
    /** What the table of all rates is called. */
    public static final Text RATES_TITLE = new Text("Anteile in Prozent", "Shares in per cent");

    private final Dictionary dictionary;

    /** @param dictionary names the attributes */
    public StatisticalTables(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    public StatisticalTable of(PublishedTable table) {
        return new StatisticalTable(
                table.core().id(),
                table.core().title(),
                table.population().label(),
                table.population().dateLabel(),
                new Unit(table.unit().unit().name(), table.unit().label()),
                table.release(),
                columns(table.periods()),
                table.core().dimensions().stream().map(this::division).toList(),
                sites(table.authorities()),
                table.cells().stream()
                        .map(c -> new Figure(
                                orTotal(c.authority()),
                                c.period().code(),
                                c.groups().stream()
                                        .map(StatisticalTables::orTotal)
                                        .toList(),
                                c.state(),
                                c.value() == null ? null : BigDecimal.valueOf(c.value())))
                        .toList());
    }

    public StatisticalTable of(PublishedRates rates) {
        Division division = new Division(
                RATE,
                new Text("Anteil", "Share"),
                false,
                rates.rates().stream()
                        .map(r -> new Part(r.id(), r.title(), List.of()))
                        .toList());
        return new StatisticalTable(
                StatisticalTable.RATES,
                RATES_TITLE,
                null,
                null,
                PER_CENT,
                rates.release(),
                columns(rates.periods()),
                List.of(division),
                sites(rates.authorities()),
                rates.cells().stream()
                        .map(c -> new Figure(
                                orTotal(c.authority()),
                                c.period().code(),
                                List.of(c.rate()),
                                c.state(),
                                c.perCent() == null ? null : oneDecimal(c.perCent())))
                        .toList());
    }

    private static BigDecimal oneDecimal(double perCent) {
        return BigDecimal.valueOf(perCent).setScale(1, RoundingMode.HALF_UP);
    }

    /** A dimension of a table in words. */
    public Division division(Dimension dimension) {
        Text label = dictionary
                .attribute(dimension.attribute())
                .map(Attribute::label)
                .orElseThrow(() -> new IllegalArgumentException("No attribute " + dimension.attribute()));
        return new Division(
                dimension.attribute(),
                label,
                true,
                dimension.groups().stream()
                        .map(g -> new Part(g.code(), g.title(), g.codes()))
                        .toList());
    }

    private static List<Column> columns(List<PublishedPeriod> periods) {
        return periods.stream()
                .map(p -> new Column(
                        p.period().code(),
                        PeriodText.of(p.period()),
                        p.period().span(),
                        p.months().first().toString(),
                        p.months().last().toString(),
                        p.period().revision(),
                        p.since()))
                .toList();
    }

    private static List<Site> sites(List<Authority> authorities) {
        return authorities.stream()
                .map(a -> new Site(a.slug(), a.name(), a.land(), a.ags()))
                .toList();
    }

    private static String orTotal(@Nullable String code) {
        return code == null ? StatisticalTable.TOTAL : code;
    }
}
