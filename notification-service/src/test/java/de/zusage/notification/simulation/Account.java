package de.zusage.notification.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what became of every reminder against what happened in the simulated pilot. */
final class Account {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int MOST_PER_WEEK = 3;
    private static final int MOST_PER_DAY_OF_STAFF = 3;
    private static final Set<String> WHY_NO_CHANNEL =
            Set.of("NONE_CALLED_SAFE", "NO_LOGIN", "WITHDRAWN", "CALL_WISHED", "ENOUGH_SAID");

    private final List<Course> courses;
    private final List<Told> told;
    private final LocalDate first;
    private final LocalDate end;
    private final Map<UUID, Course> courseOf = new HashMap<>();
    private final Map<UUID, Thing> thingOf = new HashMap<>();
    private final Map<UUID, List<Told>> ofSubject;
    private int expected;

    Account(List<Course> courses, List<Told> told, LocalDate first, LocalDate end) {
        this.courses = courses;
        this.told = told;
        this.first = first;
        this.end = end;
        for (Course course : courses) {
            courseOf.put(course.agreement.caseId(), course);
            course.things.forEach(thing -> thingOf.put(thing.id, thing));
        }
        ofSubject = told.stream().collect(Collectors.groupingBy(Told::subject));
    }

    /** At the end nothing is under way, and nothing waits that should have been said. */
    void requireEverythingSettled() {
        Instant over = Course.at(end, LocalTime.MIDNIGHT);
        assertThat(told)
                .filteredOn(each ->
                        each.state().equals("PLANNED") && each.nextAttemptAt().isBefore(over))
                .as("planned and forgotten")
                .isEmpty();
        assertThat(told)
                .filteredOn(each ->
                        each.state().equals("SENDING") && !each.channel().equals(java.util.Optional.of("LETTER")))
                .as("under way at the end")
                .isEmpty();
        assertThat(told)
                .filteredOn(
                        each -> !each.state().equals("PLANNED") && !each.state().equals("SENDING"))
                .allSatisfy(each -> assertThat(each.settledAt()).isPresent());
        assertThat(told)
                .filteredOn(each -> Set.of("DROPPED", "NO_CHANNEL", "FAILED").contains(each.state()))
                .allSatisfy(each -> assertThat(each.reason()).isPresent());
        assertThat(told)
                .filteredOn(each -> each.toClient() && each.state().equals("NO_CHANNEL"))
                .allSatisfy(each ->
                        assertThat(WHY_NO_CHANNEL).contains(each.reason().orElseThrow()));
    }

    /** Nothing about what is done, moved, paused or over, and nothing over a channel that was not called safe. */
    void requireNothingSaidInVain() {
        for (Told each : told) {
            if (!each.isSent()) {
                continue;
            }
            Course course = courseOf.get(each.caseId());
            Instant at = each.settledAt().orElseThrow();
            if (each.toClient() && course != null) {
                assertThat(each.channel()).as("%s", each).hasValue(course.safe.name());
                assertThat(course.isSafe(at)).as("safe: %s", each).isTrue();
            }
            Thing thing = thingOf.get(each.subject());
            if (thing != null && course != null && !each.isEscalation()) {
                assertThat(thing.isOpen(at)).as("open: %s", each).isTrue();
                assertThat(course.isAlive(at)).as("in force: %s", each).isTrue();
                assertThat(thing.dueOn(at)).as("its day: %s", each).hasValue(each.dueOn());
                assertThat(each.toClient() ? thing.isClients() : thing.isOffices())
                        .isTrue();
            }
        }
    }

    /** Each side heard of every day of its own that came while it was open, before it was over. */
    void requireNobodyForgotten() {
        List<String> forgotten = new ArrayList<>();
        for (Course course : courses) {
            for (Thing thing : course.things) {
                thing.days().forEach((since, day) -> {
                    if (isToBeHeard(course, thing, since, day)) {
                        hear(course, thing, day, forgotten);
                    }
                });
            }
        }
        assertThat(expected).as("days to be heard of").isPositive();
        assertThat(forgotten).isEmpty();
    }

    private void hear(Course course, Thing thing, LocalDate day, List<String> forgotten) {
        if (thing.isClients() && course.safe.isSentAtOnce()) {
            expected++;
            require(course, thing, day, true, forgotten);
        }
        if (thing.isOffices()) {
            expected++;
            require(course, thing, day, false, forgotten);
        }
    }

    private void require(Course course, Thing thing, LocalDate day, boolean client, List<String> forgotten) {
        Instant evening = Course.at(day, LocalTime.of(20, 0));
        List<Told> all = ofSubject.getOrDefault(thing.id, List.of());
        boolean heard = all.stream()
                .anyMatch(each -> each.toClient() == client
                        && each.isSent()
                        && each.dueOn().equals(day)
                        && !each.settledAt().orElseThrow().isAfter(evening));
        if (!heard) {
            forgotten.add(course.agreement + " " + thing.side + " " + day + " of " + all);
        }
    }

    /** Known nine days before, still so on the day, and nothing in between that keeps a reminder back. */
    private boolean isToBeHeard(Course course, Thing thing, Instant since, LocalDate day) {
        LocalDate from = day.minusDays(9);
        Instant on = Course.at(day, LocalTime.of(10, 0));
        return day.isBefore(end)
                && since.isBefore(Course.at(from, LocalTime.MIDNIGHT))
                && thing.isOpen(on)
                && thing.dueOn(on).filter(day::equals).isPresent()
                && course.isUndisturbed(from, day.minusDays(1))
                && course.isAlive(on);
    }

    void requireNobodyNagged() {
        perPerson(each -> each.toClient() && each.isSent(), Told::caseId)
                .values()
                .forEach(days -> {
                    for (LocalDate day : days) {
                        LocalDate before = day.minusDays(7);
                        assertThat(days.stream().filter(each -> each.isAfter(before) && !each.isAfter(day)))
                                .hasSizeLessThanOrEqualTo(MOST_PER_WEEK);
                    }
                });
        perPerson(
                        each -> isToStaff(each) && !each.isEscalation(),
                        each -> each.person().orElseThrow())
                .values()
                .forEach(days -> days.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .forEach((day, messages) -> assertThat(messages).isLessThanOrEqualTo(MOST_PER_DAY_OF_STAFF)));
    }

    long mailsSent() {
        return told.stream()
                .filter(Told::isSent)
                .filter(each -> each.channel().filter("MAIL"::equals).isPresent())
                .map(Told::message)
                .distinct()
                .count();
    }

    private static boolean isToStaff(Told each) {
        return !each.toClient() && each.isSent() && each.person().isPresent();
    }

    /** The days of the messages of each person. */
    private Map<UUID, List<LocalDate>> perPerson(
            java.util.function.Predicate<Told> which, Function<Told, UUID> person) {
        Map<UUID, Map<UUID, LocalDate>> messages = new HashMap<>();
        told.stream()
                .filter(which)
                .forEach(each -> messages.computeIfAbsent(person.apply(each), any -> new HashMap<>())
                        .put(
                                each.message().orElseThrow(),
                                LocalDate.ofInstant(each.settledAt().orElseThrow(), BERLIN)));
        return messages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, all -> List.copyOf(all.getValue().values())));
    }

    String figures(int calls) {
        Map<String, Long> became = told.stream()
                .collect(Collectors.groupingBy(
                        each -> each.state()
                                + each.reason().map(why -> " " + why).orElse(""),
                        TreeMap::new,
                        Collectors.counting()));
        int events =
                courses.stream().mapToInt(course -> course.eventsBefore(end)).sum();
        return String.format(
                Locale.ROOT,
                "simulated pilot %s to %s: %d agreements, %d events, %d reminders, %d calls%n  %s%n  clients: %s%n  staff: %s",
                first,
                end,
                courses.size(),
                events,
                told.size(),
                calls,
                became,
                weeks(perPerson(each -> each.toClient() && each.isSent(), Told::caseId)
                        .values()),
                weeks(perPerson(Account::isToStaff, each -> each.person().orElseThrow())
                        .values()));
    }

    /** Messages per person and calendar week in which there was one. */
    private static String weeks(Collection<List<LocalDate>> people) {
        List<Integer> counts = people.stream()
                .flatMap(days -> days.stream()
                        .collect(Collectors.groupingBy(
                                day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                Collectors.summingInt(any -> 1)))
                        .values()
                        .stream())
                .sorted()
                .toList();
        int messages = counts.stream().mapToInt(Integer::intValue).sum();
        return counts.isEmpty()
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%d messages to %d people, per person and week with one %.2f on average, 95 of 100 at most %d, the most %d",
                        messages,
                        people.size(),
                        (double) messages / counts.size(),
                        counts.get(counts.size() * 95 / 100),
                        counts.get(counts.size() - 1));
    }
}
