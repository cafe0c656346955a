package de.zusage.reporting.sheet;

import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.format.StatisticalTable.Figure;
import de.zusage.reporting.protection.State;
import de.zusage.reporting.release.PublicRelease;
import de.zusage.reporting.release.PublicRelease.Delivered;
import de.zusage.reporting.release.PublicRelease.Offices;
import de.zusage.reporting.sheet.Sheet.Grid;
import de.zusage.reporting.sheet.Sheet.Illustration;
import de.zusage.reporting.sheet.Sheet.Line;
import de.zusage.reporting.sheet.Sheet.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How complete the release is: who delivered, what each authority answered, how many cells show no number. */
final class Coverage {
    private static final List<String> CELLS =
            List.of("cells", "shown", "zero", "suppressed", "missing", "inapplicable");
    private final PublicRelease release;
    private final List<Area> sites;
    private final boolean isWhole;
    private final SheetWords words;

    /** @param sites those that the sheet is about */
    Coverage(PublicRelease release, List<Area> sites, boolean isWhole, SheetWords words) {
        this.release = release;
        this.sites = sites;
        this.isWhole = isWhole;
        this.words = words;
    }

    Section section() {
        Chapter chapter = new Chapter("coverage", words)
                .show(grid("sites", words.say("sites.corner"), siteColumns(), siteLines()))
                .show(grid("tables", words.say("coverage.corner.tables"), cellColumns(), tableLines()));
        if (release.withheld().isEmpty()) {
            chapter.note(words.say("coverage.withheld.none"));
        }
        release.withheld()
                .forEach(table -> chapter.without(
                        words.say("coverage.absent.withheld", table), words.say("coverage.absent.withheld.text")));
        Delivered delivered = release.delivered();
        if (delivered != null) {
            chapter.note(words.say("coverage.offices.note", SheetWords.day(delivered.on())));
        }
        return chapter.without(
                        words.say("coverage.absent.offices"),
                        words.say("coverage.absent.offices.text", release.address() + "/completeness"))
                .lacks("unknown")
                .close();
    }

    private Illustration grid(String id, String corner, List<String> columns, List<Line> lines) {
        String title = words.say("coverage.grid." + id);
        return new Illustration("bild-coverage-" + id, title, null, new Grid(title, corner, columns, lines));
    }

    private List<String> siteColumns() {
        List<String> columns = new ArrayList<>(
                List.of(words.say("coverage.delivered"), words.say("coverage.offices"), words.say("coverage.answer")));
        columns.addAll(cellColumns());
        return columns;
    }

    private List<String> cellColumns() {
        return CELLS.stream().map(each -> words.say("coverage." + each)).toList();
    }

    private List<Line> siteLines() {
        return sites.stream()
                .map(site -> {
                    List<Figure> own = cells(cell -> cell.authority().equals(site.slug()));
                    boolean delivered = own.stream().anyMatch(cell -> cell.state() != State.MISSING);
                    String answer = release.answers().getOrDefault(site.slug(), "NONE");
                    List<Value> values = new ArrayList<>(List.of(
                            Value.text(words.say("coverage.delivered." + (delivered ? "yes" : "no"))),
                            offices(site),
                            Value.text(words.say("answer." + answer))));
                    values.addAll(counts(own));
                    return new Line(site.name(), values);
                })
                .toList();
    }

    /** How many of the offices that were open delivered, as it was frozen with the release. */
    private Value offices(Area site) {
        Delivered delivered = release.delivered();
        if (delivered == null) {
            return Value.of(null, false, words);
        }
        Offices offices = delivered.offices().get(site.slug());
        return Value.text(
                offices == null
                        ? words.say("coverage.offices.none")
                        : words.say("coverage.offices.of", offices.delivering(), offices.open()));
    }

    private List<Line> tableLines() {
        return release.tables().stream()
                .filter(table -> isWhole || !table.authorities().isEmpty())
                .map(table -> new Line(
                        table.title().de(),
                        counts(table.cells().stream()
                                .filter(cell -> isWhole
                                        || cell.authority().equals(sites.get(0).slug()))
                                .toList())))
                .toList();
    }

    private List<Figure> cells(Predicate<Figure> which) {
        return release.tables().stream()
                .map(StatisticalTable::cells)
                .flatMap(List::stream)
                .filter(which)
                .toList();
    }

    private static List<Value> counts(List<Figure> cells) {
        return List.of(
                Value.count(cells.size()),
                count(cells, cell -> cell.state() == State.SHOWN),
                count(
                        cells,
                        cell -> cell.state() == State.SHOWN
                                && cell.value() != null
                                && cell.value().signum() == 0),
                count(cells, cell -> cell.state() == State.SUPPRESSED),
                count(cells, cell -> cell.state() == State.MISSING),
                count(cells, cell -> cell.state() == State.NOT_APPLICABLE));
    }

    private static Value count(List<Figure> cells, Predicate<Figure> which) {
        return Value.count(cells.stream().filter(which).count());
    }
}
