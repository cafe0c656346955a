package de.zusage.reporting.release;

import de.zusage.kit.web.Refused;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.catalogue.Group;
import de.zusage.reporting.dictionary.Attribute;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.release.Explanation.Limit;
import de.zusage.reporting.release.ListedTables.Listed;
import de.zusage.reporting.release.ReleaseApi.OwnCell;
import de.zusage.reporting.release.ReleaseApi.OwnTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of a cell of the own authority what is counted in it, by which rules, and in which release it came out. */
@ApplicationScoped
class Explaining {
    private static final String SUM = StatisticalTable.TOTAL;

    private final StoredReleases releases;
    private final OwnFigures own;
    private final ListedTables tables;
    private final Clock clock;

    Explaining(StoredReleases releases, OwnFigures own, ListedTables tables, Clock clock) {
        this.releases = releases;
        this.own = own;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * The cell of the latest release. Of one that it does not have is said what it has, the same for shown, hidden and
     * missing ones.
     *
     * @param period absent for the one that ends last, of several the longest
     * @param groups none for the sums
     */
    @Transactional
    Explanation explain(String authority, String table, @Nullable String period, List<String> groups) {
        StoredRelease latest = releases.latest(clock.instant()).orElseThrow(StoredReleases::noneYet);
        List<OwnTable> all = own.upTo(latest, authority);
        List<OwnCell> cells = all.stream()
                .filter(each -> each.table().equals(table))
                .findFirst()
                .orElseThrow(() -> missing("table", all.stream().map(OwnTable::table)))
                .cells();
        String chosen = period == null ? last(cells) : period;
        List<OwnCell> column =
                cells.stream().filter(each -> isOf(chosen, each.period())).toList();
        if (column.isEmpty()) {
            throw missing("period", cells.stream().map(OwnCell::period));
        }
        Listed listed = tables.of(table).orElseThrow();
        List<String> wanted = groups.isEmpty()
                ? Collections.nCopies(listed.table().dimensions().size(), SUM)
                : groups;
        OwnCell cell = column.stream()
                .filter(each -> each.groups().equals(wanted))
                .findFirst()
                .orElseThrow(() -> missing("group", column.stream().map(each -> String.join(" and ", each.groups()))));
        return explanation(listed, cell, since(latest, cell));
    }

    /** The period itself, or what it was corrected to. */
    private static boolean isOf(String asked, String period) {
        return period.equals(asked) || Period.of(period).revised(0).code().equals(asked);
    }

    private static String last(List<OwnCell> cells) {
        return cells.stream()
                .max(Comparator.comparing((OwnCell cell) ->
                                cell.months().substring(cell.months().indexOf('/')))
                        .thenComparing(cell -> Period.of(cell.period()).span()))
                .map(OwnCell::period)
                .orElseThrow();
    }

    private static Refused missing(String what, Stream<String> there) {
        return new Refused(
                404,
                "no-such-" + what,
                "For your authority there is, as " + what + ": "
                        + there.distinct().collect(Collectors.joining(", ")) + ".");
    }

    private StoredRelease since(StoredRelease latest, OwnCell cell) {
        return releases.find("number = ?1 and state = ?2", cell.since(), StoredRelease.State.RELEASED)
                .firstResultOptional()
                .orElse(latest);
    }

    private static Explanation explanation(Listed listed, OwnCell cell, StoredRelease since) {
        CoreTable core = listed.table();
        Catalogue catalogue = listed.catalogue();
        Population population = catalogue.population(core);
        List<Limit> limits = new ArrayList<>();
        for (int d = 0; d < core.dimensions().size(); d++) {
            limits.add(limit(catalogue, core.dimensions().get(d), cell.groups().get(d)));
        }
        return new Explanation(
                core.id(),
                core.title(),
                population.label(),
                population.dateLabel(),
                catalogue.dictionary().unit(population.unit()).label(),
                limits,
                cell.period(),
                cell.months(),
                cell.state(),
                cell.value(),
                since.id,
                since.number,
                since.asOf,
                since.threshold,
                catalogue.version(),
                catalogue.dictionary().version(),
                rules(since.threshold));
    }

    private static Limit limit(Catalogue catalogue, Dimension dimension, String code) {
        Attribute attribute =
                catalogue.dictionary().attribute(dimension.attribute()).orElseThrow();
        if (code.equals(SUM)) {
            return new Limit(attribute.id(), attribute.label(), null, List.of());
        }
        Group group = dimension.groups().get(dimension.indexOf(code));
        return new Limit(attribute.id(), attribute.label(), group.title(), group.codes());
    }

    private static List<Text> rules(int k) {
        return List.of(
                new Text(
                        "Gezählt wird jede Einheit einmal, im Zeitraum ihres Stichtags; was später bekannt wird oder zu wenig"
                                + " ist, zählt im nächsten.",
                        "Each unit is counted once, in the period of its date; what becomes known later, or is too little,"
                                + " counts in the next."),
                new Text(
                        "Nicht gezeigt wird, was von weniger als " + k
                                + " Einheiten handelt, auch ohne den Anteil einer" + " einzelnen Beratungsstelle.",
                        "Not shown is what tells of fewer than " + k + " units, also without one office's own part."),
                new Text(
                        "Nicht gezeigt wird auch eine Gruppe, in die alle fallen, und was zum Schutz einer anderen Zahl"
                                + " verdeckt sein muss.",
                        "Nor is a group that all fall into, nor what has to be hidden to protect another number."),
                new Text(
                        "Welche dieser Regeln eine Zahl verdeckt, wird nicht gesagt: Das allein würde sie eingrenzen.",
                        "Which of these rules hides a number is not said: that alone would narrow it down."));
    }
}
