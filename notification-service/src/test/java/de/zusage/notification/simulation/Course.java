package de.zusage.notification.simulation;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.notification.World.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What happens in one agreement, and what is true of it at any moment; knows nothing of reminders. */
final class Course {

    /** When the events of a day happen. */
    static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** What another service says on a day. */
    record Event(String topic, String stream, String type, String payload) {}

    final Agreement agreement;
    final UUID adviser;
    final UUID login = UUID.randomUUID();
    final Safe safe;
    final List<Thing> things = new ArrayList<>();
    final LocalDate opened;
    private final NavigableMap<LocalDate, List<Event>> events = new TreeMap<>();
    private Optional<LocalDate> end = Optional.empty();
    private Optional<LocalDate> pausedOn = Optional.empty();
    private Optional<LocalDate> resumedOn = Optional.empty();
    private Optional<LocalDate> withdrawnOn = Optional.empty();

    /** What a client calls safe. */
    enum Safe {
        MAIL,
        SMS,
        INBOX,
        LETTER,
        CALL,
        NOTHING;

        boolean isSentAtOnce() {
            return this == MAIL || this == SMS || this == INBOX;
        }
    }

    Course(Tenant office, UUID adviser, Safe safe, LocalDate opened) {
        this.agreement = new Agreement(office, UUID.randomUUID(), UUID.randomUUID());
        this.adviser = adviser;
        this.safe = safe;
        this.opened = opened;
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BERLIN).toInstant();
    }

    void ofCase(LocalDate on, String type, String fields) {
        add(on, new Event("zusage.agreement", "case:" + agreement.caseId(), type, """
                {"caseId":"%s"%s}""".formatted(
                        agreement.caseId(), fields)));
    }

    void ofAgreement(LocalDate on, String type, String fields) {
        add(on, event("zusage.agreement", type, fields));
    }

    void ofPlan(LocalDate on, String type, String fields) {
        add(on, event("zusage.plan", type, fields));
    }

    private Event event(String topic, String type, String fields) {
        return new Event(
                topic, "agreement:" + agreement.id(), type, """
                {"agreementId":"%s","caseId":"%s"%s}""".formatted(agreement.id(), agreement.caseId(), fields));
    }

    private void add(LocalDate on, Event event) {
        events.computeIfAbsent(on, any -> new ArrayList<>()).add(event);
    }

    List<Event> events(LocalDate on) {
        return events.getOrDefault(on, List.of());
    }

    int eventsBefore(LocalDate day) {
        return events.headMap(day).values().stream().mapToInt(List::size).sum();
    }

    void endsOn(LocalDate day) {
        end = Optional.of(day);
    }

    void pauses(LocalDate from, LocalDate to) {
        pausedOn = Optional.of(from);
        resumedOn = Optional.of(to);
    }

    void withdraws(LocalDate on) {
        withdrawnOn = Optional.of(on);
    }

    boolean withdrawsOn(LocalDate day) {
        return withdrawnOn.filter(day::equals).isPresent();
    }

    /** Whether the agreement stands at that moment and is not paused. */
    boolean isAlive(Instant at) {
        return isBefore(at, end) && !isPaused(at);
    }

    private boolean isPaused(Instant at) {
        return !isBefore(at, pausedOn) && isBefore(at, resumedOn);
    }

    /** Whether what the client called safe may still be used. */
    boolean isSafe(Instant at) {
        return isBefore(at, withdrawnOn);
    }

    /** Whether it stood from one day to the other without a pause, and the client could be reached. */
    boolean isUndisturbed(LocalDate from, LocalDate to) {
        return isAlive(at(from, AFTERNOON))
                && isAlive(at(to, AFTERNOON))
                && pausedOn.filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .isEmpty()
                && isSafe(at(to, AFTERNOON));
    }

    private static boolean isBefore(Instant at, Optional<LocalDate> day) {
        return day.map(on -> at.isBefore(at(on, AFTERNOON))).orElse(true);
    }
}
