package de.zusage.reporting.protection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Hides further cells until every hidden one could be at least k wide of the truth for all who look at it.
 *
 * <p>For each hidden cell the cheapest other truth is looked for in which it differs by k; what must not stay shown for
 * it is hidden too. Such a move proves every cell safe that it moves far enough, also after more has been hidden.
 */
final class Suppression {
    private final Ground board;
    private final Threshold threshold;
    private final Set<Rule> rules;
    private final List<Move> moves = new ArrayList<>();
    private final Set<Sum> lost = new HashSet<>();

    Suppression(Ground board, Threshold threshold, Set<Rule> rules) {
        this.board = board;
        this.threshold = threshold;
        this.rules = rules;
    }

    /** Protects all hidden cells and returns those for which nothing would help. */
    Set<Sum> run() {
        List<Sum> open = unproven();
        while (!open.isEmpty()) {
            for (Sum sum : open) {
                if (!isProven(sum) && !protect(sum)) {
                    lost.add(sum);
                }
            }
            open = unproven();
        }
        return lost;
    }

    private List<Sum> hidden() {
        return board.sums().stream()
                .filter(s -> s.isGuarded() && (s.isOpen() || rules.contains(Rule.EARLIER)))
                .toList();
    }

    private List<Sum> unproven() {
        return hidden().stream().filter(s -> !lost.contains(s) && !isProven(s)).toList();
    }

    private boolean isProven(Sum sum) {
        return viewers(sum).stream().allMatch(v -> Move.isWide(sum, v, moves, width()));
    }

    private List<String> viewers(Sum sum) {
        return rules.contains(Rule.VIEWERS) ? Knowledge.viewers(board, sum) : List.of(Knowledge.PUBLIC);
    }

    private int width() {
        return rules.contains(Rule.WIDTH) ? threshold.k() : 1;
    }

    /** At once for everybody, else for one viewer after the other. */
    private boolean protect(Sum sum) {
        Set<String> insiders = sum.insiders();
        Knowledge most = rules.contains(Rule.VIEWERS)
                ? Knowledge.ofAllBut(board, insiders)
                : Knowledge.of(board, Knowledge.PUBLIC);
        if (protect(sum, most, by -> Move.forAllBut(insiders, by))) {
            return true;
        }
        return viewers(sum).stream()
                .allMatch(v -> Move.isWide(sum, v, moves, width())
                        || protect(sum, Knowledge.of(board, v), by -> Move.forViewer(v, by)));
    }

    private boolean protect(Sum sum, Knowledge knowledge, Function<double[], Move> move) {
        Solver solver = new Solver(board, knowledge, threshold, Suppression::price, this::binds);
        for (int up = width(); up >= 0; up--) {
            int down = width() - up;
            // Far up needs no knowledge of what is in the cell; far down is the next best, then both ways.
            Optional<double[]> higher = up == 0 ? Optional.of(new double[0]) : solver.cheapest(sum, up);
            Optional<double[]> lower =
                    down == 0 || higher.isEmpty() ? Optional.of(new double[0]) : solver.cheapest(sum, -down);
            if (higher.isPresent() && lower.isPresent()) {
                take(higher.get(), move);
                take(lower.get(), move);
                return true;
            }
        }
        return false;
    }

    private void take(double[] by, Function<double[], Move> move) {
        if (by.length > 0) {
            Move taken = move.apply(by);
            board.sums().stream()
                    .filter(s -> s.isOpen() && !s.isHidden() && taken.touches(s) && binds(s))
                    .forEach(Sum::hide);
            moves.add(taken);
        }
    }

    private static double price(Sum sum) {
        return sum.isOpen() ? sum.cost() : Double.POSITIVE_INFINITY;
    }

    private boolean binds(Sum sum) {
        return (rules.contains(Rule.FEDERAL) || !sum.isAcross()) && (rules.contains(Rule.EARLIER) || !sum.isFixed());
    }
}
