package de.zusage.reporting.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Looks for the cheapest other truth: undivided cells rise or fall so that every shown sum stays as it is.
 *
 * <p>Each undivided cell may fall as far as the viewer's knowledge permits. A shown sum is an equation that
 * may be broken at its price for each unit; one that was published before has none. A hidden sum binds nobody.
 */
final class Solver {
    private static final double NOISE = 1e-6;

    /** What moving a hidden cell costs: next to nothing, so that nothing moves without need. */
    private static final double ALMOST_FREE = 1e-4;

    private final Ground board;
    private final Knowledge knowledge;
    private final int most;
    private final ToDoubleFunction<Sum> price;
    private final Predicate<Sum> binds;

    /** The price of moving a shown sum by one, infinite where it must not move; sums that do not bind are left out. */
    Solver(Ground board, Knowledge knowledge, Threshold threshold, ToDoubleFunction<Sum> price, Predicate<Sum> binds) {
        this.board = board;
        this.knowledge = knowledge;
        this.most = 3 * threshold.k();
        this.price = price;
        this.binds = binds;
    }

    /** The cheapest move of all undivided cells that moves the hidden target by so much; empty when there is none. */
    Optional<double[]> cheapest(Sum target, int by) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> rises = new ArrayList<>();
        List<Variable> falls = new ArrayList<>();
        double[] prices = prices();
        for (int atom = 0; atom < prices.length; atom++) {
            boolean stuck = Double.isInfinite(prices[atom]);
            int fall = Math.min(most, board.value(atom) - knowledge.least()[atom]);
            double cost = stuck ? 0 : prices[atom];
            rises.add(model.addVariable("r" + atom)
                    .lower(0)
                    .upper(stuck ? 0 : most)
                    .weight(cost));
            falls.add(model.addVariable("f" + atom)
                    .lower(0)
                    .upper(stuck ? 0 : fall)
                    .weight(cost));
        }
        for (Sum sum : board.sums()) {
            if (sum == target || isShown(sum) && sum.atoms().length > 1) {
                Expression equation = model.addExpression().level(sum == target ? by : 0);
                for (int atom : sum.atoms()) {
                    equation.set(rises.get(atom), 1).set(falls.get(atom), -1);
                }
                double cost = price.applyAsDouble(sum);
                if (sum != target && !Double.isInfinite(cost)) {
                    equation.set(model.addVariable().lower(0).weight(cost), -1);
                    equation.set(model.addVariable().lower(0).weight(cost), 1);
                }
            }
        }
        for (Ground.Link link : board.links()) {
            Expression equal = model.addExpression().level(0);
            for (int atom : link.left()) {
                equal.set(rises.get(atom), 1).set(falls.get(atom), -1);
            }
            for (int atom : link.right()) {
                equal.set(rises.get(atom), -1).set(falls.get(atom), 1);
            }
        }
        Optimisation.Result result = model.minimise();
        return result.getState().isFeasible() ? Optional.of(move(result)) : Optional.empty();
    }

    private boolean isShown(Sum sum) {
        return !sum.isHidden() && binds.test(sum);
    }

    /** Of each undivided cell: what it costs when it is shown itself. */
    private double[] prices() {
        double[] prices = new double[board.atoms()];
        Arrays.fill(prices, ALMOST_FREE);
        board.sums().stream()
                .filter(s -> s.atoms().length == 1 && isShown(s))
                .forEach(s -> prices[s.atoms()[0]] = price.applyAsDouble(s));
        return prices;
    }

    private double[] move(Optimisation.Result result) {
        double[] move = new double[board.atoms()];
        for (int atom = 0; atom < move.length; atom++) {
            double moved = result.doubleValue(2L * atom) - result.doubleValue(2L * atom + 1);
            move[atom] = Math.abs(moved) < NOISE ? 0 : moved;
        }
        return move;
    }
}
