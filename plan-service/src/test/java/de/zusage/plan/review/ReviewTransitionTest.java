package de.zusage.plan.review;

import static de.zusage.plan.plan.PlanFixtures.anActivePlan;
import static de.zusage.plan.review.ReviewFixtures.EARLY;
import static de.zusage.plan.review.ReviewFixtures.FIRST;
import static de.zusage.plan.review.ReviewFixtures.NEXT;
import static de.zusage.plan.review.ReviewFixtures.aBookOf;
import static de.zusage.plan.review.ReviewFixtures.anEmptyBookOf;
import static de.zusage.plan.review.ReviewFixtures.days;
import static de.zusage.plan.review.ReviewFixtures.first;
import static de.zusage.plan.review.ReviewFixtures.minutes;
import static de.zusage.plan.review.ReviewFixtures.refused;
import static de.zusage.plan.review.ReviewState.DROPPED;
import static de.zusage.plan.review.ReviewState.HELD;
import static de.zusage.plan.review.ReviewState.NOT_HELD;
import static de.zusage.plan.review.ReviewState.PLANNED;
import static de.zusage.plan.review.ReviewState.RESCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Plan;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation in every state of a review and of its interpreter, and what an appointment may be. */
class ReviewTransitionTest {

    private static final Arrangement AT_TEN = at(LocalTime.of(10, 0));

    private static final Map<String, BiFunction<ReviewBook, UUID, List<? extends OutgoingEvent>>> OPERATIONS = Map.of(
            "hold", (book, id) -> book.hold(id, minutes(EARLY, FIRST.plusDays(1)), EARLY),
            "miss", (book, id) -> book.miss(id, Cause.OFFICE, FIRST.plusDays(7), FIRST),
            "reschedule", (book, id) -> book.reschedule(id, NEXT.minusMonths(2), AT_TEN, EARLY),
            "drop",
                    (book, id) -> {
                        book.review(id).drop();
                        return List.of();
                    },
            "arrange",
                    (book, id) -> {
                        book.review(id).arrange(AT_TEN);
                        return List.of();
                    },
            "interpret",
                    (book, id) -> {
                        book.review(id).interpreted(Interpreter.NEEDED, "ar");
                        return List.of();
                    });

    private static final Map<String, ReviewState> AFTER = Map.of(
            "hold", HELD,
            "miss", NOT_HELD,
            "reschedule", RESCHEDULED,
            "drop", DROPPED,
            "arrange", PLANNED,
            "interpret", PLANNED);

    private static final Map<String, List<String>> EVENTS = Map.of(
            "hold", List.of("review.held.v1", "review.planned.v1"),
            "miss", List.of("review.not-held.v1", "review.planned.v1"),
            "reschedule", List.of("review.rescheduled.v1", "review.planned.v1"));

    /** An operation, the state it meets, the state after it: nothing where it is refused. */
    record Row(
            String operation, ReviewState before, @Nullable ReviewState after) {}

    static Stream<Row> everyOperationInEveryState() {
        return OPERATIONS.keySet().stream()
                .flatMap(operation -> Arrays.stream(ReviewState.values())
                        .map(state -> new Row(operation, state, state == PLANNED ? AFTER.get(operation) : null)));
    }

    @ParameterizedTest
    @MethodSource
    void everyOperationInEveryState(Row row) {
        ReviewBook book = aBookOf(anActivePlan());
        UUID id = first(book);
        put(book, id, row.before());
        var operation = Objects.requireNonNull(OPERATIONS.get(row.operation()));
        if (row.after() == null) {
            assertThat(refused(() -> operation.apply(book, id)).rule()).isEqualTo("review-is-final");
            assertThat(book.review(id).state()).isEqualTo(row.before());
        } else {
            assertThat(operation.apply(book, id).stream()
                            .map(OutgoingEvent::type)
                            .toList())
                    .isEqualTo(EVENTS.getOrDefault(row.operation(), List.of()));
            assertThat(book.review(id).state()).isEqualTo(row.after());
        }
    }

    private static void put(ReviewBook book, UUID id, ReviewState state) {
        Review review = book.review(id);
        switch (state) {
            case PLANNED -> {}
            case HELD -> review.held(EARLY);
            case NOT_HELD -> review.notHeld(Cause.PROVIDER);
            case RESCHEDULED -> review.rescheduled(new UUID(7, 7));
            case DROPPED -> review.drop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_NEEDED, NOT_NEEDED, true",
        "NOT_NEEDED, NEEDED, true",
        "NOT_NEEDED, ORDERED, false",
        "NOT_NEEDED, CONFIRMED, false",
        "NEEDED, NOT_NEEDED, true",
        "NEEDED, NEEDED, true",
        "NEEDED, ORDERED, true",
        "NEEDED, CONFIRMED, false",
        "ORDERED, NOT_NEEDED, true",
        "ORDERED, NEEDED, true",
        "ORDERED, ORDERED, false",
        "ORDERED, CONFIRMED, true",
        "CONFIRMED, NOT_NEEDED, true",
        "CONFIRMED, NEEDED, true",
        "CONFIRMED, ORDERED, false",
        "CONFIRMED, CONFIRMED, false"
    })
    void anInterpreterIsNeededThenOrderedThenConfirmed(Interpreter before, Interpreter after, boolean allowed) {
        Review review = interpreted(before);
        RuleViolation refused = catchThrowableOfType(
                RuleViolation.class, () -> review.interpreted(after, after == Interpreter.NOT_NEEDED ? null : "ar"));
        assertThat(refused == null).isEqualTo(allowed);
        assertThat(review.interpreter()).isEqualTo(allowed ? after : before);
    }

    @Test
    void interpretingStaysInOneLanguageUntilItIsNeededAnew() {
        Review review = interpreted(Interpreter.NEEDED);
        assertThat(refused(() -> review.interpreted(Interpreter.ORDERED, "ti")).rule())
                .isEqualTo("interpreter-in-order");
        review.interpreted(Interpreter.NEEDED, "ti");
        review.interpreted(Interpreter.ORDERED, "ti");
        assertThat(refused(() -> review.interpreted(Interpreter.NEEDED, null)).rule())
                .isEqualTo("interpreter-language");
        assertThat(refused(() -> review.interpreted(Interpreter.NOT_NEEDED, "ti"))
                        .rule())
                .isEqualTo("interpreter-language");
        assertThat(review.interpreterLanguage()).isEqualTo("ti");
    }

    @Test
    void aMovedReviewKeepsItsHistoryAndOrdersItsInterpreterAnew() {
        Plan plan = anActivePlan();
        ReviewBook book = aBookOf(plan);
        Review review = book.review(first(book));
        review.arrange(at(LocalTime.of(9, 0)));
        review.interpreted(Interpreter.NEEDED, "ar");
        review.interpreted(Interpreter.ORDERED, "ar");
        List<OutgoingEvent> events = book.reschedule(review.id(), FIRST.plusDays(7), AT_TEN, FIRST);
        UUID next = book.added().get(1).id();
        assertThat(events)
                .containsExactly(
                        new ReviewEvent.Rescheduled(plan.id(), plan.caseId(), review.id(), next, FIRST),
                        new ReviewEvent.Planned(plan.id(), plan.caseId(), next, FIRST.plusDays(7), false));
        assertThat(review.plannedOn()).isEqualTo(FIRST);
        assertThat(review.plannedAt()).isEqualTo(LocalTime.of(9, 0));
        assertThat(review.replacedBy()).isEqualTo(next);
        Review moved = book.review(next);
        assertThat(moved.plannedAt()).isEqualTo(LocalTime.of(10, 0));
        assertThat(moved.place()).isEqualTo(new byte[] {1});
        assertThat(moved.interpreter()).isEqualTo(Interpreter.NEEDED);
        assertThat(moved.interpreterLanguage()).isEqualTo("ar");
    }

    @Test
    void aReviewIsMovedOnlyBeforeItsDayIsOverAndSomewhereElse() {
        ReviewBook book = aBookOf(anActivePlan());
        UUID id = first(book);
        assertThat(refused(() -> book.reschedule(id, NEXT, AT_TEN, FIRST.plusDays(1)))
                        .rule())
                .isEqualTo("review-day-is-over");
        assertThat(refused(() -> book.reschedule(id, FIRST, at(null), EARLY)).rule())
                .isEqualTo("review-not-moved");
        assertThat(refused(() -> book.reschedule(id, EARLY.plusMonths(3).plusDays(1), AT_TEN, EARLY))
                        .rule())
                .isEqualTo("review-within-interval");
        book.review(id).arrange(AT_TEN);
        assertThat(refused(() -> book.review(id).arrange(at(LocalTime.NOON))).rule())
                .isEqualTo("time-is-set");
        assertThat(book.added()).hasSize(1);
    }

    @Test
    void noReviewWaitsLongerThanTheAuthorityAllows() {
        ReviewBook book = aBookWithin(Period.ofMonths(2));
        LocalDate latest = EARLY.plusMonths(2);
        assertThat(refused(() -> book.hold(first(book), minutes(EARLY, latest.plusDays(1)), EARLY))
                        .rule())
                .isEqualTo("review-within-interval");
        ReviewBook other = aBookWithin(Period.ofMonths(2));
        other.hold(first(other), minutes(EARLY, latest), EARLY);
        assertThat(other.next().orElseThrow().plannedOn()).isEqualTo(latest);
    }

    private static ReviewBook aBookWithin(Period longest) {
        Plan plan = anActivePlan();
        ReviewBook book = anEmptyBookOf(plan, days(plan, longest));
        book.first(FIRST);
        return book;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-29, 02:30, PHONE, -, time-does-not-exist",
                "2026-03-29, 01:59, PHONE, -, -",
                "2026-03-29, 03:00, PHONE, -, -",
                "2026-10-25, 02:30, PHONE, -, -",
                "2026-06-02, -, IN_PERSON, Marktplatz 1, -",
                "2026-06-02, -, PHONE, 0711 1, phone-has-no-place",
                "2026-06-02, -, VIDEO, http://video.example/1, video-needs-a-link",
                "2026-06-02, -, VIDEO, not a link, video-needs-a-link",
                "2026-06-02, -, VIDEO, https://video.example/1, -"
            })
    void anAppointmentIsOneThatCanBeKept(
            LocalDate on, @Nullable LocalTime at, ReviewMode mode, @Nullable String place, @Nullable String problem) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> new Meeting(on, at, mode, place));
        assertThat(refused == null ? null : refused.problem()).isEqualTo(problem);
    }

    @Test
    void anHourThatComesTwiceIsTheFirstOfBoth() {
        assertThat(Meeting.begin(LocalDate.of(2026, 10, 25), LocalTime.of(2, 30)))
                .hasToString("2026-10-25T02:30+02:00");
        assertThat(Meeting.begin(LocalDate.of(2026, 10, 25), LocalTime.of(3, 0)))
                .hasToString("2026-10-25T03:00+01:00");
    }

    private static Arrangement at(@Nullable LocalTime at) {
        return new Arrangement(at, ReviewMode.IN_PERSON, new byte[] {1});
    }

    private static Review interpreted(Interpreter state) {
        ReviewBook book = aBookOf(anActivePlan());
        Review review = book.review(first(book));
        for (Interpreter next : Interpreter.values()) {
            if (next != Interpreter.NOT_NEEDED && next.compareTo(state) <= 0) {
                review.interpreted(next, "ar");
            }
        }
        return review;
    }
}
