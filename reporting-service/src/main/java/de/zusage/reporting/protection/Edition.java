package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table on its way into a release: what was published of it before, and the periods that the release adds. */
final class Edition {
    private final CoreTable table;
    private final List<String> authorities;
    private final Timeline timeline;
    private final List<Count> counts;
    private final Set<String> delivering;
    private final Threshold threshold;
    private final Set<Rule> rules;
    private final Map<Period, List<Cell>> before;
    private final List<Period> added = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();

    Edition(
            CoreTable table,
            List<String> authorities,
            Timeline timeline,
            List<Count> counts,
            Set<String> delivering,
            List<ProtectedTable> published,
            Threshold threshold,
            Set<Rule> rules) {
        this.table = table;
        this.authorities = authorities;
        this.timeline = timeline;
        this.counts = counts;
        this.delivering = delivering;
        this.threshold = threshold;
        this.rules = rules;
        this.before = published.stream()
                .flatMap(t -> t.cells().stream())
                .collect(Collectors.groupingBy(Cell::period, LinkedHashMap::new, Collectors.toList()));
        before.keySet().forEach(p -> timeline.add(p.span(), p.number(), p.revision()));
    }

    /** Adds a period that is not published yet. */
    void add(Span span, int number, int revision) {
        Period period = timeline.add(span, number, revision);
        if (!before.containsKey(period) && !added.contains(period)) {
            added.add(period);
        }
    }

    /** Adds the corrected state of all periods that are published and have the half-year in them. */
    void revise(int halfYear, int revision) {
        for (Period period : List.copyOf(before.keySet())) {
            boolean within =
                    period.span() == Span.TOTAL || period.in(Span.HALF_YEAR).number() == halfYear;
            if (within) {
                add(period.span(), period.number(), revision);
            }
        }
    }

    /** What was seen of it in releases that never came out. */
    Edition beside(List<Seen> all) {
        all.stream().filter(each -> each.table().equals(table.id())).forEach(seen::add);
        return this;
    }

    /** Which cell of a column. */
    record Named(@Nullable String authority, List<@Nullable String> groups) {

        static Named of(Cell cell) {
            return new Named(cell.authority(), cell.groups());
        }
    }

    /** Chooses what to hide, has it audited, and adds the table to what is released or to what is refused. */
    void protect(List<ProtectedTable> released, List<Outcome.Refusal> refused) {
        if (added.isEmpty()) {
            return;
        }
        Board board = new Board(table, authorities, timeline.slices(), counts);
        before.forEach((period, cells) -> {
            Collection<Board.Published> column = board.addColumn(period, timeline.slicesOf(period));
            Map<Named, Cell> known = cells.stream().collect(Collectors.toMap(Named::of, Function.identity()));
            for (Board.Published p : column) {
                Cell earlier = known.get(Named.of(p.cell()));
                if (earlier == null) {
                    throw new IllegalStateException(
                            "the table " + table.id() + " was published without " + Named.of(p.cell()));
                }
                p.sum().fix(earlier.state() == State.SUPPRESSED);
            }
        });
        List<Board.Published> news = new ArrayList<>();
        added.forEach(period -> {
            List<Board.Published> column = board.addColumn(period, timeline.slicesOf(period));
            column.forEach(p -> p.sum().cost(cost(p)));
            new Telling(threshold, rules).hide(column);
            news.addAll(column);
        });
        Optional<Outcome.Refusal> refusal = rules.contains(Rule.COMPLEMENT) ? complement(board) : Optional.empty();
        if (refusal.isEmpty() && rules.contains(Rule.SEEN) && tellsBesideWhatWasSeen(board)) {
            refusal = Optional.of(new Outcome.Refusal(table.id(), Outcome.Reason.SEEN_OTHERWISE, Set.of(), List.of()));
        }
        refusal.ifPresentOrElse(
                refused::add,
                () -> released.add(new ProtectedTable(
                        table.id(), news.stream().map(this::cell).toList())));
    }

    private Optional<Outcome.Refusal> complement(Board board) {
        Suppression suppression = new Suppression(board, threshold, rules);
        Set<Sum> lost = suppression.run();
        if (!lost.isEmpty()) {
            return Optional.of(refusal(board, Outcome.Reason.NOT_PROTECTABLE, lost));
        }
        if (rules.equals(EnumSet.allOf(Rule.class))) {
            List<Audit.Finding> findings = new Audit(board, threshold).findings();
            if (!findings.isEmpty()) {
                Set<Sum> found = new HashSet<>();
                findings.forEach(f -> found.add(f.sum()));
                return Optional.of(refusal(board, Outcome.Reason.TOO_CLOSE, found));
            }
        }
        return Optional.empty();
    }

    private boolean tellsBesideWhatWasSeen(Board board) {
        Recollection recollection = new Recollection(board, threshold);
        boolean any = false;
        for (Seen each : seen) {
            for (Period then :
                    each.cells().stream().map(Cell::period).distinct().toList()) {
                Optional<Period> now = added.stream()
                        .filter(p -> p.revised(0).equals(then.revised(0)))
                        .findFirst();
                now.ifPresent(p -> recollection.add(each, then, timeline.slicesOf(p)));
                any |= now.isPresent();
            }
        }
        return any && !new Audit(recollection, threshold).findings().isEmpty();
    }

    private Outcome.Refusal refusal(Board board, Outcome.Reason reason, Set<Sum> sums) {
        List<Cell> cells = board.published().stream()
                .filter(p -> sums.contains(p.sum()))
                .map(p -> new Cell(
                        p.cell().authority(), p.cell().period(), p.cell().groups(), State.SUPPRESSED, null))
                .toList();
        Set<String> of = new TreeSet<>();
        cells.forEach(c -> Optional.ofNullable(c.authority()).ifPresent(of::add));
        return new Outcome.Refusal(table.id(), reason, of, cells);
    }

    /** What it costs to hide: a federal figure much, the pilot as a whole more than a half-year, a zero little. */
    static double cost(Board.Published p) {
        double cost = p.cell().period().span() == Span.TOTAL ? 1.5 : 1;
        cost += Math.min(p.sum().value(), 200) / 1000.0;
        return cost * (p.sum().value() == 0 ? 0.3 : 1) * (p.cell().authority() == null ? 8 : 1);
    }

    private Cell cell(Board.Published p) {
        String authority = p.cell().authority();
        return cell(p, authority == null || delivering.contains(authority));
    }

    /** A cell as it is published. */
    static Cell cell(Board.Published p, boolean delivered) {
        Cell shown = p.cell();
        State state = !delivered ? State.MISSING : p.sum().isHidden() ? State.SUPPRESSED : State.SHOWN;
        return new Cell(
                shown.authority(),
                shown.period(),
                shown.groups(),
                state,
                state == State.SHOWN ? Integer.valueOf(p.sum().value()) : null);
    }
}
