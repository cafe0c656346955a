package de.zusage.plan.plan;

import static de.zusage.plan.plan.PlanFixtures.CASE;
import static de.zusage.plan.plan.PlanFixtures.OPENED;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Tenant;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A plan that follows its events anew is the plan that followed them once, whatever was decided in between. */
class ReplayTest {

    private static final int SEEDS = Boolean.getBoolean("zusage.all") ? 20_000 : 500;
    private static final UnaryOperator<LocalDate> MONDAYS =
            day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;

    @Test
    void whatIsIntactIsFoundIntact() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Life life = new Life(seed);
            List<Object> before = life.everything();
            assertThat(life.rebuild()).as("seed %d differs", seed).isFalse();
            assertThat(life.plan.version()).isZero();
            assertThat(life.everything()).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void whatWasDamagedIsMendedAndWhatWasDecidedStays() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Life life = new Life(seed);
            List<Object> before = life.everything();
            life.damage();
            assertThat(life.rebuild()).as("seed %d differs", seed).isTrue();
            assertThat(life.plan.version())
                    .as("whoever saw the damage looks again")
                    .isEqualTo(1);
            assertThat(life.everything()).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void aStepThatWasLostComesBack() {
        Life life = new Life(1);
        List<Skeleton> before = life.skeletons();
        Step lost = life.plan.steps().stream()
                .filter(step -> step.decidedAfter == null && step.startedOn == null)
                .findFirst()
                .orElseThrow();
        life.plan.steps.remove(lost);
        assertThat(life.rebuild()).isTrue();
        assertThat(life.skeletons()).isEqualTo(before);
    }

    /** A random life of a plan: its events, and what is decided between them. */
    private static final class Life {
        private final Random random;
        private final SortedMap<Long, Consumer<Plan>> history = new TreeMap<>();
        private final Plan plan = aPlan();
        private LocalDate today = OPENED;
        private int made;
        private List<Promised> promised = new ArrayList<>();

        Life(long seed) {
            random = new Random(seed);
            promised.add(promise());
            promised.add(promise());
            Terms first = new Terms(1, 3, List.copyOf(promised));
            happens(plan -> plan.open(first, MONDAYS));
            int steps = 4 + random.nextInt(12);
            for (int i = 0; i < steps; i++) {
                today = today.plusDays(random.nextInt(20));
                decide();
                next(i + 2);
                decide();
            }
            if (random.nextInt(3) == 0) {
                LocalDate on = today;
                happens(random.nextBoolean() ? plan -> plan.close(on) : plan -> plan.transfer(on));
            } else if (random.nextInt(3) == 0) {
                plan.conclude();
            }
        }

        private void next(int version) {
            LocalDate on = today;
            if (plan.isPaused()) {
                long days = random.nextInt(40);
                happens(plan -> plan.resume(days, MONDAYS, on));
            } else if (random.nextInt(3) == 0) {
                happens(plan -> plan.pause(on));
            } else {
                promised = new ArrayList<>(promised.stream()
                        .filter(promise -> random.nextInt(4) > 0)
                        .map(promise -> random.nextBoolean() ? promise : changed(promise))
                        .toList());
                promised.add(promise());
                Terms terms = new Terms(version, 1 + random.nextInt(6), List.copyOf(promised));
                happens(plan -> plan.amend(terms, MONDAYS, on));
            }
        }

        /** Sequences have gaps: not every event of an agreement changes its plan. */
        private void happens(Consumer<Plan> change) {
            long sequence = (history.isEmpty() ? 0 : history.lastKey()) + 1 + random.nextInt(3);
            change.accept(plan);
            plan.follow(sequence);
            history.put(sequence, change);
        }

        private void decide() {
            for (Step step : plan.steps()) {
                if (!step.state().isFinal() && random.nextInt(6) == 0) {
                    plan.record(List.of(new StepOutcome(step.id(), Outcome.NOT_MET, Cause.OFFICE)), today);
                } else if (step.state() == StepState.NOT_MET && random.nextInt(4) == 0) {
                    plan.correct(
                            step.id(),
                            random.nextBoolean()
                                    ? new Correction(null, null, CorrectionReason.OTHER)
                                    : new Correction(Outcome.MET, null, CorrectionReason.OTHER),
                            today);
                } else if (!step.state().isFinal() && !plan.isPaused() && random.nextInt(8) == 0) {
                    plan.reschedule(step.id(), step.promisedOn().plusDays(random.nextInt(30)));
                } else if (step.state() == StepState.OPEN && random.nextInt(6) == 0) {
                    plan.start(step.id(), today);
                }
            }
        }

        private Promised promise() {
            return new Promised(
                    new UUID(1, ++made), Side.CLIENT, "WORK", "T" + made, Map.of(), today.plusDays(random.nextInt(99)));
        }

        private Promised changed(Promised old) {
            return new Promised(
                    old.id(), old.side(), old.goalArea(), "T", Map.of("n", "1"), today.plusDays(random.nextInt(99)));
        }

        void damage() {
            plan.reviewIntervalMonths = 99;
            plan.agreementVersion = 77;
            plan.openedOn = OPENED.minusDays(1);
            plan.inForceSince = OPENED.minusDays(1);
            plan.earlierVersion = 66;
            plan.transferred = !plan.transferred;
            plan.closedOn = plan.closedOn == null ? OPENED : null;
            plan.pausedOn = plan.pausedOn == null ? OPENED : null;
            plan.followed = 0;
            for (Step step : plan.steps()) {
                if (!step.dueHere) {
                    step.dueOn = step.dueOn.plusDays(7);
                    step.promisedOn = OPENED;
                    step.template = "X";
                    step.parameters = Map.of("x", "x");
                }
                step.goalArea = "X";
                step.side = Side.PARTNER;
                step.continues = CASE;
                step.frozen = !step.frozen;
                step.waiting = !step.waiting;
                if (step.decidedAfter == null || step.reopenedAfter != null) {
                    step.state = step.state == StepState.SUPERSEDED ? StepState.OPEN : StepState.SUPERSEDED;
                    step.finalOn = step.finalOn == null ? OPENED : null;
                }
            }
        }

        boolean rebuild() {
            Plan fresh = aPlan();
            Replay.follow(plan, fresh, history);
            return Replay.bring(plan, fresh);
        }

        List<Skeleton> skeletons() {
            return plan.steps().stream()
                    .map(step -> Skeleton.of(step, step))
                    .sorted(Comparator.comparing(Skeleton::id))
                    .toList();
        }

        List<Object> everything() {
            List<Object> all = new ArrayList<>(skeletons());
            all.add(List.of(plan.agreementVersion, plan.inForceSince, plan.reviewIntervalMonths, plan.openedOn));
            all.add(List.of(plan.followed, plan.transferred, plan.state, "" + plan.closedOn, "" + plan.pausedOn));
            all.add("" + plan.earlierVersion);
            for (Step step : plan.steps()) {
                all.add(step.id() + " " + step.cause() + " " + step.startedOn + " " + step.decidedAfter + step.dueHere);
            }
            return all;
        }

        private static Plan aPlan() {
            return new Plan(new Tenant("stuttgart", "stuttgart-a"), PlanFixtures.AGREEMENT, CASE, OPENED);
        }
    }
}
