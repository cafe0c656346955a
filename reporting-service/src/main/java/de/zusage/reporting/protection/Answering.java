package de.zusage.reporting.protection;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a question may be answered beside everything published of its population: all releases and all earlier
 * answers. Grants it with what must stay hidden, or refuses it by a rule.
 */
public final class Answering {
    private final Catalogue catalogue;
    private final List<String> authorities;
    private final Threshold threshold;
    private final Limits limits;

    /**
     * What is too much.
     *
     * @param unknowns more undivided cells than that are not looked at together
     * @param hidden an answer of whose cells that are not zero a larger share would be hidden is of no use
     */
    public record Limits(int unknowns, double hidden) {}

    public Answering(Catalogue catalogue, List<String> authorities, Threshold threshold, Limits limits) {
        this.catalogue = catalogue;
        this.authorities = List.copyOf(authorities);
        this.threshold = threshold;
        this.limits = limits;
    }

    /**
     * Decides on a table of one span.
     *
     * @param answers all earlier ones of the population
     * @param ended whether the last release is out
     * @param living counts into a table the units that releases counted, as they were counted, whose facts are there
     */
    public Verdict decide(
            CoreTable question,
            History history,
            List<AnsweredTable> answers,
            boolean ended,
            Function<CoreTable, List<Count>> living) {
        List<CoreTable> core = catalogue.byPopulation().getOrDefault(question.population(), List.of());
        Coupling withCore = Coupling.of(question, core);
        List<Period> periods = question.finest() == Span.TOTAL
                ? List.of(new Period(Span.TOTAL, 0, 0))
                : Protector.periods(Span.HALF_YEAR, history.quarter());
        if (periods.isEmpty() || history.quarter() == 0) {
            return Verdict.refused(Objection.NOTHING_RELEASED, 0);
        }
        if (!ended && (question.finest() == Span.TOTAL || !withCore.coupled().isEmpty())) {
            return Verdict.refused(Objection.NOT_BEFORE_THE_END, 0);
        }
        List<Count> counted = of(core, history.counted());
        if (counted.stream().anyMatch(c -> c.period().revision() > 0)) {
            return Verdict.refused(Objection.CORRECTED, 0);
        }
        List<CoreTable> all = new ArrayList<>(core);
        answers.forEach(a -> all.add(a.table()));
        Coupling coupling = Coupling.of(question, all);
        Span counting = catalogue.finest(question.population());
        List<Count> now = living.apply(coupling.joint());
        List<AnsweredTable> coupledAnswers = answers.stream()
                .filter(a -> coupling.coupled().contains(a.table()))
                .toList();
        if (coupledAnswers.stream().anyMatch(a -> hasChanged(a, coupling.joint(), now))) {
            return Verdict.refused(Objection.CHANGED_SINCE_ANSWERED, 0);
        }
        List<CoreTable> coupledCore =
                core.stream().filter(coupling.coupled()::contains).toList();
        List<Count> gone = gone(coupling.joint(), coupledCore, counted, now);
        if (gone == null) {
            return Verdict.refused(Objection.CHANGED_SINCE_RELEASED, 0);
        }
        List<AnswerBoard.Earlier> earlier = new ArrayList<>();
        coupledCore.forEach(t -> earlier.add(new AnswerBoard.Earlier(
                t,
                history.published(t.id()).stream()
                        .flatMap(p -> p.cells().stream())
                        .toList(),
                true)));
        coupledAnswers.forEach(a -> earlier.add(new AnswerBoard.Earlier(a.table(), a.cells(), false)));
        AnswerBoard board = new AnswerBoard(
                coupling.joint(),
                authorities,
                threshold,
                Protector.periods(counting, history.quarter()),
                !gone.isEmpty(),
                earlier,
                question,
                periods);
        int size = (int) board.size();
        if (board.size() > limits.unknowns()) {
            return Verdict.refused(Objection.TOO_LARGE, size);
        }
        return verdict(
                question,
                board.decide(now, gone, coupling.joint().finest()),
                now,
                coupling.joint(),
                history.delivering(catalogue),
                size);
    }

    private Verdict verdict(
            CoreTable question,
            AnswerBoard.Decision decision,
            List<Count> now,
            CoreTable joint,
            Set<String> delivered,
            int size) {
        if (decision.objection() != null) {
            return Verdict.refused(decision.objection(), size);
        }
        long filled = decision.cells().stream().filter(p -> p.sum().value() > 0).count();
        long hidden = decision.cells().stream()
                .filter(p -> p.sum().value() > 0 && p.sum().isHidden())
                .count();
        double share = filled == 0 ? 0 : hidden / (double) filled;
        if (share > limits.hidden()) {
            return Verdict.refused(Objection.TOO_MUCH_HIDDEN, size);
        }
        List<Cell> cells = decision.cells().stream()
                .map(p -> Edition.cell(
                        p,
                        p.cell().authority() == null
                                || delivered.contains(p.cell().authority())))
                .toList();
        return new Verdict(
                null,
                cells,
                Protector.merged(
                        now.stream().map(c -> Gone.marginal(joint, question, c)).toList()),
                size,
                share);
    }

    private static boolean hasChanged(AnsweredTable answer, CoreTable joint, List<Count> living) {
        Set<Period> periods = answer.counts().stream().map(Count::period).collect(Collectors.toSet());
        return !units(answer.counts())
                .equals(units(living.stream()
                        .filter(c -> periods.contains(c.period()))
                        .map(c -> Gone.marginal(joint, answer.table(), c))
                        .toList()));
    }

    private static Map<String, Integer> units(List<Count> counts) {
        Map<String, Integer> units = new TreeMap<>();
        counts.forEach(c -> units.merge(c.plain().of(0).toString(), c.units(), Integer::sum));
        return units;
    }

    /** Where no published table shares an attribute, the counts of the population tell how many are gone. */
    private static @Nullable List<Count> gone(
            CoreTable joint, List<CoreTable> coupled, List<Count> counted, List<Count> living) {
        if (!coupled.isEmpty()) {
            return Gone.of(joint, coupled, counted, living).orElse(null);
        }
        CoreTable population = AnswerBoard.population(joint);
        String first = counted.isEmpty() ? "" : counted.get(0).table();
        List<Count> all = counted.stream()
                .filter(c -> c.table().equals(first))
                .map(c -> new Count(
                        population.id(), c.authority(), c.office(), c.period(), List.of(), c.units(), c.knownTo()))
                .toList();
        return Gone.of(joint, List.of(population), all, living).orElse(null);
    }

    private static List<Count> of(List<CoreTable> tables, List<Count> counts) {
        Set<String> ids = tables.stream().map(CoreTable::id).collect(Collectors.toSet());
        return counts.stream().filter(c -> ids.contains(c.table())).toList();
    }
}
