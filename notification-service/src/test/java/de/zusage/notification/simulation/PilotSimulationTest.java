package de.zusage.notification.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.tenancy.Rounds;
import de.zusage.local.Mail;
import de.zusage.local.SmtpInbox;
import de.zusage.notification.TestClock;
import de.zusage.notification.World;
import de.zusage.notification.escalation.Escalating;
import de.zusage.notification.reminder.Sending;
import de.zusage.notification.simulation.Course.Event;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eighteen months of a pilot on a virtual clock, over both clock changes, a leap day and two turns of the year: 4,000
 * agreements with {@code -Dzusage.all=true}, a few of them otherwise. The courses know nothing of reminders; what they say
 * is held against what was sent.
 */
@QuarkusTest
@Tag("landing")
class PilotSimulationTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 10, 1);
    private static final LocalDate END = FIRST.plusMonths(18);
    private static final int AGREEMENTS = Boolean.getBoolean("zusage.all") ? 4_000 : 46;
    private static final int PER_OFFICE = 46;
    private static final Set<DayOfWeek> OPEN = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Sending sending;

    @Inject
    Escalating escalating;

    @Inject
    Staff staff;

    @Inject
    Rounds rounds;

    @Inject
    ManagedExecutor executor;

    private final List<Course> courses = new ArrayList<>();
    private final Map<UUID, UUID> adviserOfCase = new HashMap<>();
    private final Set<String> mails = new HashSet<>();
    private int received;
    private int calls;

    @Test
    void everyReminderIsAccountedForAndNobodyIsToldTooOften() {
        clock.set(FIRST, LocalTime.of(7, 0));
        populate();
        for (LocalDate day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
            live(day);
        }
        Account account = new Account(courses, Told.all(rounds), FIRST, END);
        System.out.println(account.figures(calls));
        account.requireEverythingSettled();
        account.requireNothingSaidInVain();
        account.requireNobodyForgotten();
        account.requireNobodyNagged();
        assertThat(received).as("mails at the server, each once").isEqualTo(mails.size());
        assertThat(received).isEqualTo(account.mailsSent());
    }

    private void populate() {
        Lives lives = new Lives(20_110_401, FIRST, END);
        Office office = Office.number(0);
        for (int i = 0; i < AGREEMENTS; i++) {
            if (i % PER_OFFICE == 0) {
                office = Office.number(i / PER_OFFICE);
                staff.enter(office);
            }
            Course course = lives.next(
                    office.tenant(),
                    office.advisers().get(i % 2),
                    office.advisers().get((i + 1) % 2));
            courses.add(course);
        }
    }

    /** A morning with its messages, an afternoon in which things happen, and what they bring about. */
    private void live(LocalDate day) {
        clock.set(day, LocalTime.of(9, 30));
        sending.sendDue();
        clock.set(day, Course.AFTERNOON);
        say(day);
        boolean open = OPEN.contains(day.getDayOfWeek());
        if (open) {
            work(day);
        }
        clock.set(day, LocalTime.of(16, 0));
        sending.sendDue();
        read();
    }

    private void work(LocalDate day) {
        atOnce(course -> course.opened.equals(day), staff::declare);
        atOnce(
                course -> course.withdrawsOn(day),
                course ->
                        staff.withdraw(course, adviserOfCase.getOrDefault(course.agreement.caseId(), course.adviser)));
        switch (day.getDayOfWeek()) {
            case MONDAY, WEDNESDAY -> staff.post();
            case TUESDAY, THURSDAY -> calls += staff.call(day, adviserOfCase);
            default -> {
                escalating.lookAround();
                staff.acknowledge();
            }
        }
    }

    /** The events of one agreement in their order, of many agreements at the same time. */
    private void say(LocalDate day) {
        atOnce(course -> !course.events(day).isEmpty(), course -> say(course, day));
        courses.forEach(course -> course.events(day).forEach(event -> remember(course, event)));
    }

    /** What concerns one agreement each, of many at the same time. */
    private void atOnce(Predicate<Course> which, Consumer<Course> what) {
        courses.stream()
                .filter(which)
                .map(course -> executor.runAsync(() -> what.accept(course)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void say(Course course, LocalDate day) {
        for (Event event : course.events(day)) {
            world.receive(world.record(
                    course.agreement.tenant(), event.topic(), event.stream(), event.type(), event.payload()));
        }
    }

    /** Who answers for a case, as the events say. */
    private void remember(Course course, Event event) {
        int named = event.payload().indexOf("\"adviser\":\"");
        if (named >= 0) {
            String adviser = event.payload().substring(named + 11, named + 11 + 36);
            adviserOfCase.put(course.agreement.caseId(), UUID.fromString(adviser));
        }
    }

    private void read() {
        SmtpInbox inbox = SmtpInbox.current();
        for (Mail mail : inbox.messages()) {
            if (mail.to().toString().contains("@sim.example.org")) {
                received++;
                mails.add(String.valueOf(mail.messageId()));
            }
        }
        inbox.clear();
    }
}
