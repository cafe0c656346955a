package de.zusage.reporting.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Works out suppressed figures from all that was published, and from the own clients of one office.
 *
 * <p>Subtracts what the office counted itself; solves equations with one unknown, again and again; then asks for the
 * least and the most of every figure that is still unknown, by a linear program for each component of unknowns. Rates are
 * turned back into counts, and successive releases are subtracted from each other.
 */
public final class Attacker {
    private static final double NOISE = 1e-6;
    private static final double HALF_A_TENTH_PER_CENT = 0.0005;
    private static final int FAR = 100_000;
    private final Publication publication;
    private final Map<Figure, Integer> own;
    private final Map<Figure, Double> known = new LinkedHashMap<>();
    private final Map<Figure, Set<Figure>> component = new LinkedHashMap<>();
    private final List<Map<Figure, Double>> rows = new ArrayList<>();
    private final List<double[]> limits = new ArrayList<>();
    private final int k;

    /**
     * A figure that the attacker has learnt too closely.
     *
     * @param figure in words
     */
    public record Hit(String kind, String figure, double least, double most) {}

    /** Lines as published, and lines of what one office counted itself; none for the public. */
    public Attacker(List<String> published, List<String> ownLines, int k) {
        this.k = k;
        this.publication = new Publication(published);
        this.own = new Publication(ownLines).shown();
        publication.shown().forEach((figure, value) -> known.put(figure, (double) value - own(figure)));
        publication.equations().forEach(e -> {
            Map<Figure, Double> row = new LinkedHashMap<>();
            e.parts().forEach(p -> row.merge(p, 1.0, Double::sum));
            row.merge(e.sum(), -1.0, Double::sum);
            rows.add(row);
            limits.add(new double[] {0, 0});
        });
        publication.rates().forEach(this::addRate);
        solve();
    }

    private int own(Figure figure) {
        return own.getOrDefault(figure, 0);
    }

    /** numerator = share × (numerator + complement), up to the rounding of the share. */
    private void addRate(Publication.RateLine rate) {
        double share = rate.perCent() / 100;
        Map<Figure, Double> row = new LinkedHashMap<>();
        row.put(rate.numerator(), 1 - share);
        rate.complement().forEach(c -> row.put(c, -share));
        double owned = (1 - share) * own(rate.numerator());
        double whole = publication.shown().getOrDefault(rate.numerator(), 0);
        for (Figure c : rate.complement()) {
            owned -= share * own(c);
            whole += publication.shown().getOrDefault(c, 0);
        }
        Figure all = new Figure(
                rate.numerator().population(),
                rate.numerator().period(),
                rate.numerator().authority(),
                Map.of());
        double of = Math.max(whole, publication.shown().getOrDefault(all, FAR));
        rows.add(row);
        limits.add(new double[] {-of * HALF_A_TENTH_PER_CENT - owned, of * HALF_A_TENTH_PER_CENT - owned});
    }

    private void solve() {
        boolean again = true;
        while (again) {
            again = false;
            for (int i = 0; i < rows.size(); i++) {
                Map<Figure, Double> row = rows.get(i);
                for (Figure figure : List.copyOf(row.keySet())) {
                    if (known.containsKey(figure)) {
                        double moved = row.getOrDefault(figure, 0.0) * known.getOrDefault(figure, 0.0);
                        limits.set(i, new double[] {limits.get(i)[0] - moved, limits.get(i)[1] - moved});
                        row.remove(figure);
                    }
                }
                if (row.size() == 1 && limits.get(i)[1] - limits.get(i)[0] < NOISE) {
                    Map.Entry<Figure, Double> last = row.entrySet().iterator().next();
                    known.put(last.getKey(), limits.get(i)[0] / last.getValue());
                    again = true;
                }
            }
        }
        for (Map<Figure, Double> row : rows) {
            Set<Figure> joined = new LinkedHashSet<>(row.keySet());
            row.keySet().forEach(f -> joined.addAll(component.getOrDefault(f, Set.of())));
            joined.forEach(f -> component.put(f, joined));
        }
    }

    /** Everything that was learnt too closely. */
    public List<Hit> hits() {
        List<Hit> hits = new ArrayList<>();
        publication.shown().keySet().forEach(f -> few("shown", f, known.getOrDefault(f, 0.0), hits));
        Map<Set<Figure>, Program> programs = new HashMap<>();
        for (Figure figure : publication.suppressed()) {
            if (known.containsKey(figure)) {
                double value = known.getOrDefault(figure, 0.0);
                hits.add(new Hit("solved", name(figure), value, value));
            } else {
                Set<Figure> all = component.getOrDefault(figure, Set.of());
                if (!all.isEmpty()) {
                    Program program = programs.computeIfAbsent(all, Program::new);
                    if (!program.isWide(figure)) {
                        double[] range = program.range(figure);
                        hits.add(new Hit("interval", name(figure), range[0], range[1]));
                    }
                }
            }
        }
        publication
                .successors()
                .forEach(pair -> few(
                        "difference",
                        pair.get(1),
                        known.getOrDefault(pair.get(1), 0.0) - known.getOrDefault(pair.get(0), 0.0),
                        hits));
        if (own.isEmpty()) {
            publication.lines().forEach(line -> group(line, hits));
        }
        return hits;
    }

    private void few(String kind, Figure figure, double value, List<Hit> hits) {
        if (Math.abs(value) > NOISE && Math.abs(value) < k - NOISE) {
            hits.add(new Hit(kind, name(figure), value, value));
        }
    }

    private void group(List<Figure> line, List<Hit> hits) {
        long filled = line.stream()
                .filter(f -> !known.containsKey(f) || known.getOrDefault(f, 0.0) > NOISE)
                .count();
        if (filled == 1) {
            line.stream()
                    .filter(f -> known.getOrDefault(f, 0.0) > NOISE)
                    .forEach(f -> hits.add(new Hit("group", name(f), known.getOrDefault(f, 0.0), 0)));
        }
    }

    private static String name(Figure figure) {
        return figure.population() + ";" + figure.period() + ";" + figure.authority() + ";" + figure.groups();
    }

    /** The unknowns of one component. */
    private final class Program {
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Map<String, Figure> names = new LinkedHashMap<>();
        private final Map<Figure, Variable> variables = new LinkedHashMap<>();
        private final Map<Figure, double[]> ranges = new HashMap<>();

        Program(Set<Figure> unknowns) {
            Map<String, Figure> sorted = new TreeMap<>();
            unknowns.forEach(f -> sorted.put(name(f), f));
            sorted.forEach((name, figure) -> {
                names.put(name, figure);
                variables.put(figure, model.addVariable(name).lower(0).upper(FAR));
            });
            for (int i = 0; i < rows.size(); i++) {
                Map<Figure, Double> row = rows.get(i);
                if (!row.isEmpty() && unknowns.containsAll(row.keySet())) {
                    Expression expression =
                            model.addExpression("e" + i).lower(limits.get(i)[0]).upper(limits.get(i)[1]);
                    row.forEach((figure, factor) -> expression.set(variables.get(figure), factor));
                }
            }
        }

        boolean isWide(Figure figure) {
            for (int direction : new int[] {1, -1}) {
                double[] range = range(figure);
                if (!(range[1] - range[0] >= k - NOISE)) {
                    go(figure, direction);
                }
            }
            return range(figure)[1] - range(figure)[0] >= k - NOISE;
        }

        double[] range(Figure figure) {
            return ranges.getOrDefault(figure, new double[] {Double.MAX_VALUE, -Double.MAX_VALUE});
        }

        /** One solution tells something of every unknown. */
        private void go(Figure figure, int direction) {
            variables.forEach((other, variable) -> variable.weight(other.equals(figure) ? direction : 0));
            Optimisation.Result result = model.maximise();
            if (!result.getState().isFeasible()) {
                throw new IllegalStateException("what was published contradicts itself: " + result.getState());
            }
            int at = 0;
            for (Figure other : variables.keySet()) {
                double value = result.doubleValue(at++);
                double[] range = ranges.computeIfAbsent(other, f -> new double[] {Double.MAX_VALUE, -Double.MAX_VALUE});
                range[0] = Math.min(range[0], value);
                range[1] = Math.max(range[1], value);
            }
        }
    }
}
