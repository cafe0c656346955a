package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.protection.JointBoard.Column;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer on its way, and everything that is published of what it is coupled with. */
final class AnswerBoard {
    private static final Period WHOLE = new Period(Span.TOTAL, 0, 0);
    private final Telling telling;
    private final Threshold threshold;
    private final List<Period> slices = new ArrayList<>();
    private final List<Period> living;
    private final boolean erased;
    private final List<Column> frames = new ArrayList<>();
    private final List<Column> erasedFrames = new ArrayList<>();
    private final Map<Column, List<Cell>> earlier = new LinkedHashMap<>();
    private final List<Column> news = new ArrayList<>();
    private final List<Column> shadows = new ArrayList<>();
    private final JointBoard board;

    /**
     * What may be shown.
     *
     * @param objection absent where the cells may be shown but for those that are hidden
     */
    record Decision(@Nullable Objection objection, List<Board.Published> cells) {}

    /**
     * A table and its published cells.
     *
     * @param withErased whether units are in it whose facts were erased since: in releases
     */
    record Earlier(CoreTable table, List<Cell> cells, boolean withErased) {}

    AnswerBoard(
            CoreTable joint,
            List<String> authorities,
            Threshold threshold,
            List<Period> counted,
            boolean erased,
            List<Earlier> published,
            CoreTable question,
            List<Period> periods) {
        this.threshold = threshold;
        this.telling = new Telling(threshold, EnumSet.allOf(Rule.class));
        this.erased = erased;
        this.living = counted.stream().map(p -> p.in(joint.finest())).distinct().toList();
        slices.addAll(living);
        if (erased) {
            living.forEach(slice -> slices.add(Gone.period(slice)));
        }
        CoreTable population = population(joint);
        living.forEach(slice -> frames.add(new Column(population, slice, within(slice, true))));
        published.forEach(each -> each.cells().stream()
                .collect(Collectors.groupingBy(Cell::period, LinkedHashMap::new, Collectors.toList()))
                .forEach((period, cells) ->
                        earlier.put(new Column(each.table(), period, within(period, each.withErased())), cells)));
        periods.forEach(period -> news.add(new Column(question, period, within(period, false))));
        Set<Period> asked = news.stream()
                .flatMap(column -> column.slices().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        shadows.add(new Column(question, WHOLE, asked));
        if (erased) {
            living.forEach(
                    slice -> erasedFrames.add(new Column(population, Gone.period(slice), Set.of(Gone.period(slice)))));
            news.forEach(column -> shadows.add(new Column(question, WHOLE, gone(column.slices()))));
            shadows.add(new Column(question, WHOLE, gone(asked)));
        }
        List<Column> all = new ArrayList<>(frames);
        all.addAll(erasedFrames);
        all.addAll(earlier.keySet());
        all.addAll(news);
        all.addAll(shadows);
        this.board = new JointBoard(joint, authorities, slices, all);
    }

    /** The count of the population at each place, which everybody knows. */
    static CoreTable population(CoreTable joint) {
        return new CoreTable(
                "population",
                joint.title(),
                joint.population(),
                1,
                joint.geography(),
                List.of(joint.finest()),
                List.of());
    }

    /** The undivided periods in a published one. */
    private Set<Period> within(Period period, boolean withErased) {
        Set<Period> within = new LinkedHashSet<>();
        for (Period slice : living) {
            if (slice.in(period.span()).number() == period.number()) {
                within.add(slice);
                if (withErased && erased) {
                    within.add(Gone.period(slice));
                }
            }
        }
        return within;
    }

    private static Set<Period> gone(Set<Period> slices) {
        return slices.stream().map(Gone::period).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    long size() {
        return board.size();
    }

    /** Chooses what to hide of the answer, and has it audited with all that was published before. */
    Decision decide(List<Count> now, List<Count> missing, Span finest) {
        board.open();
        now.forEach(count -> board.count(count, count.period().in(finest)));
        missing.forEach(count -> board.count(count, slice(count.period(), finest)));
        frames.forEach(column -> fix(board.add(column), List.of()));
        earlier.forEach((column, cells) -> fix(board.add(column), cells));
        erasedFrames.forEach(column -> board.add(column).stream()
                .filter(p -> p.sum().value() == 0)
                .forEach(p -> p.sum().fix(false)));
        List<Board.Published> cells = new ArrayList<>();
        for (Column column : news) {
            List<Board.Published> added = board.add(column);
            added.stream().filter(p -> p.sum().isOpen()).forEach(p -> p.sum().cost(Edition.cost(p)));
            telling.hide(added);
            cells.addAll(added);
        }
        Set<Sum> own = cells.stream().map(Board.Published::sum).collect(Collectors.toSet());
        erasedFrames.forEach(column -> shadow(column, own));
        shadows.forEach(column -> shadow(column, own));
        if (!new Suppression(board, threshold, EnumSet.allOf(Rule.class)).run().isEmpty()) {
            return new Decision(Objection.NOT_PROTECTABLE, List.of());
        }
        return new Audit(board, threshold).findings().isEmpty()
                ? new Decision(null, cells)
                : new Decision(Objection.TOO_CLOSE, List.of());
    }

    private static Period slice(Period missing, Span finest) {
        return Gone.period(Gone.counted(missing).in(finest));
    }

    private static void fix(List<Board.Published> column, List<Cell> published) {
        for (int i = 0; i < column.size(); i++) {
            Sum sum = column.get(i).sum();
            boolean hidden = !published.isEmpty() && published.get(i).state() == State.SUPPRESSED;
            sum.fix(hidden && (!sum.isFixed() || sum.isHidden()));
        }
    }

    /** What is not published but follows from what is, if nothing keeps it from it: sums and differences of a few. */
    private void shadow(Column column, Set<Sum> own) {
        List<Board.Published> cells = board.add(column);
        telling.hide(cells);
        cells.stream()
                .map(Board.Published::sum)
                .filter(sum -> sum.isOpen() && !sum.isHidden() && !own.contains(sum))
                .forEach(Sum::leaveOut);
    }
}
