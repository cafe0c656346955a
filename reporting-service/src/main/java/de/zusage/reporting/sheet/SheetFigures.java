package de.zusage.reporting.sheet;

import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.format.StatisticalTable.Column;
import de.zusage.reporting.format.StatisticalTable.Division;
import de.zusage.reporting.format.StatisticalTable.Part;
import de.zusage.reporting.sheet.Chart.Bar;
import de.zusage.reporting.sheet.Chart.Bars;
import de.zusage.reporting.sheet.Chart.Stack;
import de.zusage.reporting.sheet.Chart.Stacks;
import de.zusage.reporting.sheet.Sheet.Grid;
import de.zusage.reporting.sheet.Sheet.Illustration;
import de.zusage.reporting.sheet.Sheet.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Makes pictures and their tables of released figures, for the areas of one sheet; both are made of the same values. */
final class SheetFigures {
    private static final String TOTAL = StatisticalTable.TOTAL;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final String CLIENT_MET = "client-met";
    private static final String STATE_MET = "state-met";
    private final Figures figures;
    private final List<Area> areas;
    private final SheetWords words;
    private int number;

    SheetFigures(Figures figures, List<Area> areas, SheetWords words) {
        this.figures = figures;
        this.areas = List.copyOf(areas);
        this.words = words;
    }

    /** A bar of its own: what it is called, whose it is, and the groups it keeps to. */
    private record Strand(String label, Area area, List<String> groups) {}

    /** How the groups of an attribute share out, one bar for each area that the table has. */
    Optional<Illustration> shares(String name, String attribute) {
        return figures.table(name)
                .flatMap(table -> Figures.period(table).map(period -> {
                    int place = place(table, attribute);
                    List<String> all = Collections.nCopies(table.dimensions().size(), TOTAL);
                    List<Strand> strands = areas(table).stream()
                            .map(area -> new Strand(area.name(), area, all))
                            .toList();
                    return shares(words.say("figure." + name + "." + attribute), table, period, place, strands);
                }));
    }

    /** The results of both sides, for each area one bar of each; the two differ in nothing but their name. */
    Optional<Illustration> sides() {
        return figures.table("fulfilment")
                .flatMap(table -> Figures.period(table).map(period -> {
                    int side = place(table, "side");
                    List<Strand> strands = new ArrayList<>();
                    for (Area area : areas(table)) {
                        for (Part part : table.dimensions().get(side).groups()) {
                            List<String> groups = new ArrayList<>(
                                    Collections.nCopies(table.dimensions().size(), TOTAL));
                            groups.set(side, part.code());
                            String name = words.say("sides." + part.code());
                            strands.add(new Strand(
                                    areas.size() == 1 ? name : area.shortName() + ": " + name, area, groups));
                        }
                    }
                    return shares(words.say("figure.fulfilment"), table, period, place(table, "outcome"), strands);
                }));
    }

    private Illustration shares(String title, StatisticalTable table, Column period, int place, List<Strand> strands) {
        Division division = table.dimensions().get(place);
        List<String> parts =
                division.groups().stream().map(part -> part.title().de()).toList();
        List<String> codes =
                new ArrayList<>(division.groups().stream().map(Part::code).toList());
        codes.add(TOTAL);
        List<List<Value>> columns = strands.stream()
                .map(strand -> codes.stream()
                        .map(code -> {
                            List<String> groups = new ArrayList<>(strand.groups());
                            groups.set(place, code);
                            return value(table, period, strand.area(), groups);
                        })
                        .toList())
                .toList();
        List<Stack> stacks = new ArrayList<>();
        for (int s = 0; s < strands.size(); s++) {
            List<Value> column = columns.get(s);
            stacks.add(new Stack(strands.get(s).label(), column.get(parts.size()), column.subList(0, parts.size())));
        }
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < codes.size(); row++) {
            int at = row;
            lines.add(new Line(
                    row < parts.size() ? parts.get(row) : words.say("group.total"),
                    columns.stream().map(column -> column.get(at)).toList()));
        }
        return illustration(
                table.table() + "-" + division.attribute(),
                title + ", " + text(period),
                new Stacks(
                        words.say("figure.stack.text", String.join("; ", parts)),
                        parts,
                        stacks,
                        words.say("figure.stack.few")),
                words.say("grid.group"),
                strands.stream().map(Strand::label).toList(),
                lines);
    }

    /** A count over the shortest periods: bars for the first area, numbers for all. */
    Optional<Illustration> overTime(String name) {
        return figures.table(name).map(table -> {
            List<Line> lines = new ArrayList<>();
            List<Bar> bars = new ArrayList<>();
            List<Column> periods = new ArrayList<>(Figures.shortest(table));
            for (Column period : periods) {
                List<Value> values = areas.stream()
                        .map(area -> value(table, period, area, List.of()))
                        .toList();
                lines.add(new Line(text(period), values));
                bars.add(new Bar(period.title().de(), List.of(values.get(0))));
            }
            BigDecimal full = bars.stream()
                    .flatMap(bar -> bar.values().stream())
                    .map(Value::amount)
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
            return illustration(
                    name,
                    words.say("figure." + name, areas.get(0).name()),
                    new Bars(
                            words.say("figure." + name + ".text", areas.get(0).name()), List.of(""), bars, full, false),
                    words.say("period"),
                    areas.stream().map(Area::name).toList(),
                    lines);
        });
    }

    /** A released rate, one bar for each area. */
    Optional<Illustration> rate(String rate) {
        return rates("rate-" + rate, words.say("figure.rate." + rate), List.of(rate), areas, "figure.rates.text");
    }

    /** The share of steps met of both sides in two panels of one size and one scale. */
    Optional<Illustration> sideRates(String id, String title, List<Area> whose) {
        return rates(id, title, List.of(CLIENT_MET, STATE_MET), whose, "figure.fulfilment.rates.text");
    }

    private Optional<Illustration> rates(
            String id, String title, List<String> rates, List<Area> whose, String description) {
        return figures.table(StatisticalTable.RATES)
                .flatMap(table -> periodOf(table, rates).map(period -> {
                    List<Bar> bars = whose.stream()
                            .map(area -> new Bar(
                                    area.name(),
                                    rates.stream()
                                            .map(rate -> value(table, period, area, List.of(rate)))
                                            .toList()))
                            .toList();
                    List<String> heads = rates.stream()
                            .map(rate -> rates.size() == 1
                                    ? words.say("figure.rate.head")
                                    : words.say("sides." + (rate.equals(CLIENT_MET) ? "CLIENT" : "STATE")))
                            .toList();
                    return illustration(
                            id,
                            title + ", " + text(period),
                            new Bars(words.say(description), heads, bars, WHOLE, true),
                            words.say("sites.corner"),
                            heads,
                            bars.stream()
                                    .map(bar -> new Line(bar.label(), bar.values()))
                                    .toList());
                }));
    }

    /** The longest period in which one of the rates has cells: not every rate exists for every period. */
    private Optional<Column> periodOf(StatisticalTable table, List<String> rates) {
        List<String> filled = table.cells().stream()
                .filter(cell -> rates.contains(cell.groups().get(0)))
                .map(StatisticalTable.Figure::period)
                .distinct()
                .toList();
        return Figures.longest(table.periods().stream()
                .filter(each -> filled.contains(each.code()))
                .toList());
    }

    /** One number of a table without groups, or one rate, in its longest period. */
    Value single(String name, String rate, Area area) {
        boolean isRate = name.equals(StatisticalTable.RATES);
        return figures.table(name)
                .flatMap(table -> (isRate ? periodOf(table, List.of(rate)) : Figures.period(table))
                        .map(period -> value(table, period, area, isRate ? List.of(rate) : List.of())))
                .orElseGet(() -> Value.of(null, false, words));
    }

    /** In words, the period that {@link #single} is about. */
    Optional<String> periodOfSingle(String name, String rate) {
        return figures.table(name)
                .flatMap(table ->
                        name.equals(StatisticalTable.RATES) ? periodOf(table, List.of(rate)) : Figures.period(table))
                .map(this::text);
    }

    private Value value(StatisticalTable table, Column period, Area area, List<String> groups) {
        return Value.of(figures.at(table, period, area.slug(), groups), table.isOfRates(), words);
    }

    /** Of a federal table there is the whole only. */
    private List<Area> areas(StatisticalTable table) {
        return table.authorities().isEmpty()
                ? areas.stream().filter(Area::isWhole).toList()
                : areas;
    }

    private static int place(StatisticalTable table, String attribute) {
        List<String> attributes =
                table.dimensions().stream().map(Division::attribute).toList();
        return attributes.indexOf(attribute);
    }

    private Illustration illustration(
            String id, String title, Chart chart, String corner, List<String> columns, List<Line> lines) {
        number++;
        return new Illustration(
                "bild-" + id,
                words.say("figure.numbered", number, title),
                chart,
                new Grid(words.say("page.data", number), corner, columns, lines));
    }

    String text(Column period) {
        String first = SheetWords.month(period.first());
        String last = SheetWords.month(period.last());
        return words.say("period.text", period.title().de(), first, last);
    }
}
