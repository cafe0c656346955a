package de.zusage.reporting.protection;

import de.zusage.reporting.attack.Attacker;
import de.zusage.reporting.attack.Attacker.Hit;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.catalogue.Geography;
import de.zusage.reporting.catalogue.Group;
import de.zusage.reporting.dictionary.Attribute;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.pilot.Pilot;
import de.zusage.reporting.pilot.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A made-up pilot that is asked questions, and what an attacker learns of the releases and all answers together. */
final class AskedPilot {
    static final Answering.Limits LIMITS = new Answering.Limits(800, 0.5);
    private static final Text TITLE = new Text("Frage", "Question");
    private final Simulation pilot;
    private final Map<Unit, Period> living;
    private final Catalogue catalogue = Catalogue.standard();
    private final Answering answering;
    private final List<AnsweredTable> answers = new ArrayList<>();
    private boolean alone;

    AskedPilot(Simulation pilot, Answering.Limits limits) {
        this.pilot = pilot;
        this.living = new IdentityHashMap<>();
        pilot.placed().counted().forEach(living::put);
        this.answering = new Answering(catalogue, Pilot.authorities(), new Threshold(Simulation.K), limits);
    }

    /** Breaks the rule of the house: every answer is looked at as if nothing else were published. */
    AskedPilot lookingAtEachAlone() {
        alone = true;
        return this;
    }

    /** Counted units whose facts are there; what is taken out was erased. */
    Map<Unit, Period> living() {
        return living;
    }

    CoreTable question(String population, Geography geography, Span span, String... attributes) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String attribute : attributes) {
            dimensions.add(catalogue.tables().stream()
                    .filter(t -> t.population().equals(population))
                    .flatMap(t -> t.dimensions().stream())
                    .filter(d -> d.attribute().equals(attribute))
                    .findFirst()
                    .orElseGet(() -> new Dimension(
                            attribute,
                            catalogue.dictionary().attribute(attribute).orElseThrow().categories().stream()
                                    .map(c -> new Group(c.code(), c.label(), List.of(c.code())))
                                    .toList())));
        }
        return new CoreTable(
                "question-" + (answers.size() + 1), TITLE, population, 1, geography, List.of(span), dimensions);
    }

    Verdict ask(String population, Geography geography, Span span, String... attributes) {
        CoreTable table = question(population, geography, span, attributes);
        long begin = System.nanoTime();
        Verdict verdict = answering.decide(
                table,
                alone ? without(pilot.history()) : pilot.history(),
                alone ? List.of() : answers,
                pilot.history().quarter() == Pilot.QUARTERS,
                joint -> counts(joint, null));
        System.out.printf(
                "question: %s by %s, %s, %s: %s, %d unknowns, %.0f %% hidden, %.1f s%n",
                List.of(attributes),
                geography,
                span,
                population,
                verdict.objection() == null ? "GRANTED" : verdict.objection(),
                verdict.unknowns(),
                100 * verdict.hiddenShare(),
                (System.nanoTime() - begin) / 1e9);
        if (verdict.isGranted()) {
            answers.add(new AnsweredTable(table, verdict.cells(), verdict.counts()));
        }
        return verdict;
    }

    private static History without(History history) {
        return new History(history.counted(), history.waiting(), List.of(), history.quarter(), history.corrections());
    }

    private List<Count> counts(CoreTable table, @Nullable String office) {
        Map<Count, Integer> counts = new LinkedHashMap<>();
        living.forEach((unit, period) -> {
            if (unit.population().equals(table.population())
                    && (office == null
                            || unit.office().equals(office)
                            || unit.knownTo().contains(office))) {
                List<String> groups = table.dimensions().stream()
                        .map(d -> d.groups()
                                .get(d.positionOf(Objects.requireNonNullElseGet(
                                        unit.codes().get(d.attribute()), () -> absent(d.attribute()))))
                                .code())
                        .toList();
                counts.merge(
                        new Count(table.id(), unit.authority(), unit.office(), period, groups, 0, unit.knownTo()),
                        1,
                        Integer::sum);
            }
        });
        return counts.entrySet().stream().map(e -> e.getKey().of(e.getValue())).toList();
    }

    private String absent(String attribute) {
        return catalogue
                .dictionary()
                .attribute(attribute)
                .map(Attribute::absent)
                .orElseThrow();
    }

    /** What was recovered of releases and answers together: by the public, or by an office. */
    List<Hit> attack(String office) {
        List<String> lines = new ArrayList<>(pilot.lines());
        lines.addAll(answerLines());
        if (office.isEmpty()) {
            return new Attacker(lines, List.of(), Simulation.K).hits();
        }
        List<String> all = new ArrayList<>(pilot.truth(null));
        List<String> own = new ArrayList<>(pilot.truth(office));
        for (AnsweredTable answer : answers) {
            all.addAll(truth(answer, null));
            own.addAll(truth(answer, office));
        }
        Set<String> ownOnly = new HashSet<>(OwnOnly.of(all, own));
        return new Attacker(lines, own, Simulation.K)
                .hits().stream().filter(h -> !ownOnly.contains(h.figure())).toList();
    }

    List<String> answerLines() {
        return answers.stream()
                .flatMap(a -> a.cells().stream().map(c -> Simulation.line(a.table(), c, c.state(), c.value())))
                .toList();
    }

    private List<String> truth(AnsweredTable answer, @Nullable String office) {
        List<Count> counts = counts(answer.table(), office);
        return answer.cells().stream()
                .map(cell -> Simulation.line(
                        answer.table(),
                        cell,
                        State.SHOWN,
                        counts.stream()
                                .filter(c -> isIn(c, cell))
                                .mapToInt(Count::units)
                                .sum()))
                .toList();
    }

    private static boolean isIn(Count count, Cell cell) {
        for (int d = 0; d < cell.groups().size(); d++) {
            if (cell.groups().get(d) != null
                    && !count.groups().get(d).equals(cell.groups().get(d))) {
                return false;
            }
        }
        return (cell.authority() == null || cell.authority().equals(count.authority()))
                && count.period().in(cell.period().span()).number()
                        == cell.period().number();
    }
}
