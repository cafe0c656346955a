package de.zusage.plan.review;

import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.ClientVerdict;
import de.zusage.plan.plan.Outcome;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.Side;
import de.zusage.plan.plan.Step;
import de.zusage.plan.plan.StepState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The joint balance: what each side promised and kept, side by side. Counts only: no shares, no scores, nobody's name.
 *
 * @param offersMissing goal area → reviews at which an offer in it was found missing
 * @param obstacles what stood in the way → reviews at which it was named
 */
@Schema(name = "Balance")
record Balance(
        UUID agreementId,
        LocalDate on,
        List<OfSide> sides,
        OfReviews reviews,
        Map<String, Long> offersMissing,
        Map<String, Long> obstacles) {

    /**
     * The steps of one side, by the office's outcome and by the client's own verdict.
     *
     * @param inTime met or partly met by the day it was due
     * @param late met or partly met after it
     * @param overdue open and due before today
     * @param clientVerdicts only where the client gave one
     */
    @Schema(name = "BalanceOfSide")
    record OfSide(
            Side side,
            long steps,
            long open,
            long overdue,
            long inTime,
            long late,
            Map<String, Long> outcomes,
            Map<String, Long> causes,
            Map<String, Long> offersMissing,
            Map<String, Long> clientVerdicts) {}

    /** The plan's reviews; a cause is nobody's fault. */
    @Schema(name = "BalanceOfReviews")
    record OfReviews(long held, long notHeld, long rescheduled, long planned, Map<String, Long> causes) {}

    static Balance of(Plan plan, List<Review> reviews, List<Findings> findings, LocalDate today) {
        return new Balance(
                plan.id(),
                today,
                Arrays.stream(Side.values())
                        .map(side -> ofSide(side, plan.steps(), today))
                        .toList(),
                ofReviews(reviews),
                counts(findings.stream().map(Findings::offersMissing).flatMap(Collection::stream)),
                counts(findings.stream().map(Findings::obstacles).flatMap(Collection::stream)));
    }

    private static OfSide ofSide(Side side, List<Step> all, LocalDate today) {
        List<Step> steps = all.stream().filter(step -> step.side() == side).toList();
        return new OfSide(
                side,
                steps.size(),
                count(steps, step -> !step.state().isFinal()),
                count(steps, step -> !step.state().isFinal() && step.dueOn().isBefore(today)),
                count(steps, step -> kept(step) && !isLate(step)),
                count(steps, step -> kept(step) && isLate(step)),
                counts(steps.stream().map(Step::state).filter(StepState::isFinal)),
                counts(steps.stream().map(Step::cause).filter(Objects::nonNull)),
                counts(steps.stream()
                        .filter(step -> step.cause() == Cause.OFFER_MISSING)
                        .map(Step::goalArea)),
                counts(steps.stream().flatMap(Balance::verdict)));
    }

    private static OfReviews ofReviews(List<Review> reviews) {
        return new OfReviews(
                count(reviews, review -> review.state() == ReviewState.HELD),
                count(reviews, review -> review.state() == ReviewState.NOT_HELD),
                count(reviews, review -> review.state() == ReviewState.RESCHEDULED),
                count(reviews, Review::isPlanned),
                counts(reviews.stream().map(Review::cause).filter(Objects::nonNull)));
    }

    private static Stream<Outcome> verdict(Step step) {
        ClientVerdict verdict = step.verdict();
        return verdict == null ? Stream.empty() : Stream.of(verdict.outcome());
    }

    private static boolean kept(Step step) {
        return step.state() == StepState.MET || step.state() == StepState.PARTLY_MET;
    }

    private static boolean isLate(Step step) {
        LocalDate end = step.finalOn();
        return end != null && end.isAfter(step.dueOn());
    }

    private static <T> long count(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }

    private static Map<String, Long> counts(Stream<?> codes) {
        return codes.map(String::valueOf)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
