package de.zusage.reporting.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The undivided cells that are still open, in components that share no shown sum: each is a linear program of its own. */
final class Components {
    /** Far more than any width that matters; keeps a cell that nothing bounds from being infinite. */
    private static final int FAR = 1000;

    private final Ground board;
    private final int[] component;
    private final Map<Integer, Program> programs = new HashMap<>();
    private final Knowledge knowledge;
    private final List<int[]> equations = new ArrayList<>();

    Components(Ground board, Knowledge knowledge) {
        this.board = board;
        this.knowledge = knowledge;
        BitSet free = Audit.free(board);
        for (Sum sum : board.sums()) {
            if (!sum.isHidden() && sum.atoms().length > 1) {
                int[] open = Arrays.stream(sum.atoms()).filter(free::get).toArray();
                equations.add(open);
            }
        }
        for (Ground.Link link : board.links()) {
            equations.add(IntStream.concat(
                            Arrays.stream(link.left()).filter(free::get),
                            Arrays.stream(link.right()).filter(free::get).map(atom -> ~atom))
                    .toArray());
        }
        settle(free);
        component = new int[board.atoms()];
        for (int atom = 0; atom < component.length; atom++) {
            component[atom] = free.get(atom) ? atom : -1;
        }
        equations.forEach(e -> Arrays.stream(e).forEach(part -> join(atom(e[0]), atom(part))));
    }

    /** An equation with one open cell settles it, and so on. */
    private void settle(BitSet free) {
        boolean again = true;
        while (again) {
            again = false;
            for (int i = 0; i < equations.size(); i++) {
                int[] open = Arrays.stream(equations.get(i))
                        .filter(part -> free.get(atom(part)))
                        .toArray();
                equations.set(i, open);
                if (open.length == 1) {
                    free.clear(atom(open[0]));
                    again = true;
                }
            }
        }
        equations.removeIf(e -> e.length == 0);
    }

    /** What stands on the other side of an equation is kept as its complement. */
    private static int atom(int part) {
        return part < 0 ? ~part : part;
    }

    private int root(int atom) {
        int at = atom;
        while (component[at] != at) {
            at = component[at];
        }
        return at;
    }

    private void join(int a, int b) {
        int first = root(a);
        int second = root(b);
        component[Math.max(first, second)] = Math.min(first, second);
    }

    /** The move of all undivided cells that takes a sum as far up or down as everything published permits. */
    double[] furthest(Sum target, int direction) {
        double[] move = new double[board.atoms()];
        Map<Integer, List<Integer>> parts = new HashMap<>();
        for (int atom : target.atoms()) {
            if (component[atom] >= 0) {
                parts.computeIfAbsent(root(atom), r -> new ArrayList<>()).add(atom);
            }
        }
        parts.forEach(
                (root, atoms) -> programs.computeIfAbsent(root, Program::new).furthest(atoms, direction, move));
        return move;
    }

    /** One component. */
    private final class Program {
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Map<Integer, Variable> variables = new TreeMap<>();

        Program(int root) {
            for (int atom = 0; atom < component.length; atom++) {
                if (component[atom] >= 0 && root(atom) == root) {
                    int fall = board.value(atom) - knowledge.least()[atom];
                    variables.put(
                            atom, model.addVariable("a" + atom).lower(-fall).upper(FAR));
                }
            }
            int row = 0;
            for (int[] equation : equations) {
                if (root(atom(equation[0])) == root) {
                    Expression zero = model.addExpression("s" + row++).level(0);
                    Arrays.stream(equation).forEach(part -> zero.set(variables.get(atom(part)), part < 0 ? -1 : 1));
                }
            }
        }

        void furthest(List<Integer> atoms, int direction, double[] move) {
            variables.forEach((atom, variable) -> variable.weight(atoms.contains(atom) ? direction : 0));
            Optimisation.Result result = model.maximise();
            if (!result.getState().isFeasible()) {
                throw new IllegalStateException(
                        "the truth does not fit what was published of it: " + result.getState());
            }
            int at = 0;
            for (int atom : variables.keySet()) {
                move[atom] = result.doubleValue(at++);
            }
        }
    }
}
