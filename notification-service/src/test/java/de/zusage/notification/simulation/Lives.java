package de.zusage.notification.simulation;

import static java.time.temporal.ChronoUnit.DAYS;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.notification.simulation.Course.Safe;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Draws how agreements go: steps done before, on and after their day or never, reviews, pauses, early and late ends. */
final class Lives {

    private static final List<String> LANGUAGES =
            List.of("de", "en", "ar-Arab", "uk", "fa-Arab", "tr", "ru", "fr", "ku-Latn", "ti");
    private static final List<String> SIDES = List.of("CLIENT", "CLIENT", "CLIENT", "OFFICE", "OFFICE", "PARTNER");

    private final Random random;
    private final LocalDate first;
    private final int days;

    Lives(long seed, LocalDate first, LocalDate end) {
        this.random = new Random(seed);
        this.first = first;
        this.days = (int) DAYS.between(first, end);
    }

    Course next(Tenant office, UUID adviser, UUID colleague) {
        LocalDate opened = workday(first.plusDays(random.nextInt(days * 5 / 6)));
        Course course = new Course(office, adviser, safe(office), opened);
        course.ofCase(opened, "casefile.opened.v1", """
                ,"contactLanguage":"%s","adviser":"%s","openedOn":"%s\"""".formatted(
                        LANGUAGES.get(random.nextInt(LANGUAGES.size())), adviser, opened));
        course.ofCase(opened, "casefile.client-login-changed.v1", """
                ,"clientLogin":"%s","changedOn":"%s\"""".formatted(course.login, opened));
        if (happens(4)) {
            course.withdraws(workday(opened.plusDays(30 + random.nextInt(200))));
        }
        if (happens(4)) {
            LocalDate on = workday(opened.plusDays(60 + random.nextInt(150)));
            course.ofCase(on, "casefile.assigned.v1", """
                    ,"adviser":"%s","assignedOn":"%s\"""".formatted(colleague, on));
        }
        offer(course, workday(opened.plusDays(random.nextInt(21))));
        return course;
    }

    private void offer(Course course, LocalDate on) {
        course.ofAgreement(on, "agreement.offered.v1", """
                ,"version":1,"respondBy":"%s\"""".formatted(on.plusDays(28)));
        if (happens(6)) {
            LocalDate answer = on.plusDays(10 + random.nextInt(18));
            course.ofAgreement(answer, "agreement.declined.v1", "");
            course.endsOn(answer);
            return;
        }
        LocalDate signed = on.plusDays(random.nextInt(12));
        LocalDate activated = signed.plusDays(random.nextInt(10));
        course.ofAgreement(signed, "agreement.signed.v1", ",\"version\":1,\"party\":\"CLIENT\"");
        course.ofAgreement(activated, "agreement.signed.v1", ",\"version\":1,\"party\":\"ADVISER\"");
        course.ofAgreement(activated, "agreement.activated.v1", "");
        new Plan(course, workday(activated)).draw();
    }

    private Safe safe(Tenant office) {
        int drawn = random.nextInt(100);
        if (drawn < 64) {
            return Safe.MAIL;
        }
        if (drawn < 78) {
            return Safe.SMS;
        }
        if (drawn < 86) {
            return Safe.INBOX;
        }
        if (drawn < 90) {
            return Office.sendsLetters(office) ? Safe.LETTER : Safe.MAIL;
        }
        return drawn < 94 ? Safe.CALL : Safe.NOTHING;
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    private static LocalDate workday(LocalDate day) {
        boolean free = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return free ? workday(day.plusDays(1)) : day;
    }

    /** The plan of one agreement; a pause moves everything after its beginning. */
    private final class Plan {
        private final Course course;
        private final LocalDate activated;
        private final Optional<LocalDate> pausedOn;
        private final int pause = 20 + random.nextInt(40);
        private final LocalDate end;
        private final boolean early = happens(12);

        Plan(Course course, LocalDate activated) {
            this.course = course;
            this.activated = activated;
            this.pausedOn =
                    happens(10) ? Optional.of(workday(activated.plusDays(30 + random.nextInt(120)))) : Optional.empty();
            this.end =
                    shifted(workday(activated.plusDays(early ? 20 + random.nextInt(200) : 240 + random.nextInt(120))));
        }

        void draw() {
            pausedOn.filter(on -> on.isBefore(end)).ifPresent(this::pause);
            int steps = 4 + random.nextInt(6);
            for (int i = 0; i < steps; i++) {
                step(SIDES.get(random.nextInt(SIDES.size())), workday(activated.plusDays(14 + random.nextInt(220))));
            }
            review(activated, workday(activated.plusDays(91)));
            course.ofPlan(end, "plan.closed.v1", ",\"closedOn\":\"" + end + "\"");
            course.ofAgreement(
                    end,
                    early ? "agreement.ended.v1" : "agreement.completed.v1",
                    ",\"reason\":\"ENDED_BY_CLIENT\",\"endedOn\":\"%s\",\"completedOn\":\"%s\"".formatted(end, end));
            course.endsOn(end);
            if (happens(60)) {
                LocalDate closed = end.plusDays(7);
                course.ofCase(closed, "casefile.closed.v1", ",\"reason\":\"DONE\",\"closedOn\":\"" + closed + "\"");
            }
        }

        private void pause(LocalDate on) {
            LocalDate resumed = on.plusDays(pause);
            course.pauses(on, resumed);
            course.ofAgreement(on, "agreement.paused.v1", ",\"pausedOn\":\"" + on + "\"");
            course.ofAgreement(resumed, "agreement.resumed.v1", """
                    ,"resumedOn":"%s","pausedDays":%d""".formatted(resumed, pause));
        }

        /** The day itself, or later by the pause where it comes after the pause began. */
        private LocalDate shifted(LocalDate day) {
            return isShifted(day) ? workday(day.plusDays(pause)) : day;
        }

        private boolean isShifted(LocalDate day) {
            return pausedOn.filter(on -> !day.isBefore(on)).isPresent();
        }

        private void step(String side, LocalDate due) {
            Thing step = new Thing(UUID.randomUUID(), false, side);
            course.things.add(step);
            say(step, "step.added.v1", activated, due);
            LocalDate moved = workday(activated.plusDays(1 + random.nextInt((int) DAYS.between(activated, due) - 1)));
            boolean never = happens(5);
            int late = happens(60) ? -random.nextInt(25) : random.nextInt(30);
            LocalDate wanted = happens(15) ? workday(due.plusDays(14 + random.nextInt(42))) : due;
            LocalDate done = later(workday(wanted.plusDays(late)), moved.plusDays(1));
            if (!wanted.equals(due)) {
                move(step, shifted(moved), isShifted(moved) ? shifted(wanted) : wanted);
            }
            boolean isDone = !never && shifted(done).isBefore(end);
            pausedOn.filter(on -> isShifted(wanted) && isShifted(done))
                    .ifPresent(on -> move(step, on.plusDays(pause), shifted(wanted)));
            if (isDone) {
                course.ofPlan(shifted(done), "step.closed.v1", """
                        ,"stepId":"%s","side":"%s","outcome":"MET","closedOn":"%s\"""".formatted(step.id, side, shifted(done)));
            }
            step.over(Course.at(isDone ? shifted(done) : end, Course.AFTERNOON));
        }

        private void move(Thing step, LocalDate on, LocalDate due) {
            if (on.isBefore(end)) {
                step.due(due, Course.at(on, Course.AFTERNOON));
                course.ofPlan(on, "step.rescheduled.v1", """
                        ,"stepId":"%s","dueOn":"%s\"""".formatted(step.id, due));
            }
        }

        private void say(Thing thing, String type, LocalDate on, LocalDate due) {
            thing.due(due, Course.at(on, Course.AFTERNOON));
            String fields = thing.review
                    ? ",\"reviewId\":\"%s\",\"plannedOn\":\"%s\",\"closing\":false".formatted(thing.id, due)
                    : ",\"stepId\":\"%s\",\"side\":\"%s\",\"goalArea\":\"LANGUAGE\",\"template\":\"t\",\"dueOn\":\"%s\""
                            .formatted(thing.id, thing.side, due);
            course.ofPlan(on, type, fields);
        }

        /** Held on its day, or not and planned anew; the next one three months later. Days are those without the pause. */
        private void review(LocalDate plannedOn, LocalDate day) {
            LocalDate held = shifted(day);
            if (!shifted(plannedOn).isBefore(end)) {
                return;
            }
            Thing review = new Thing(UUID.randomUUID(), true, "BOTH");
            course.things.add(review);
            boolean knownBefore = isShifted(day) && !isShifted(plannedOn);
            say(review, "review.planned.v1", shifted(plannedOn), knownBefore ? day : held);
            if (knownBefore) {
                say(review, "review.planned.v1", pausedOn.orElseThrow().plusDays(pause), held);
            }
            if (!held.isBefore(end)) {
                review.over(Course.at(end, Course.AFTERNOON));
                return;
            }
            boolean takesPlace = happens(85);
            course.ofPlan(
                    held, takesPlace ? "review.held.v1" : "review.not-held.v1", """
                    ,"reviewId":"%s","cause":"CLIENT_CIRCUMSTANCES","on":"%s","heldOn":"%s\"""".formatted(review.id, held, held));
            review.over(Course.at(held, Course.AFTERNOON));
            review(day, workday(day.plusDays(takesPlace ? 91 : 14)));
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
