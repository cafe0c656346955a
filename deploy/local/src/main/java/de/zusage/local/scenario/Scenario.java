package de.zusage.local.scenario;

import de.zusage.local.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The whole play: the life of one agreement, a cohort of others, a release, and those who may see none of it. */
public final class Scenario {
    /** OFFERED, SIGNED, COMPLETED, outcomes of two steps at the review and three at the closing one. */
    private static final int FACTS_OF_THE_LIFE = 3 + 5;

    /** Where the adviser with two employments has them. */
    private static final List<String> TWO_POSTS = List.of("stuttgart-a", "stuttgart-b");

    private final LocalSystem system;
    private final Consumer<String> out;
    private final Consumer<String> afterStep;

    private Scenario(LocalSystem system, Consumer<String> out, Consumer<String> afterStep) {
        this.system = system;
        this.out = out;
        this.afterStep = afterStep;
    }

    /** Plays everything; the cohort once, as the mark remembers that lies beside the data and goes with it. */
    public static void play(LocalSystem system, Path cohortMark, Consumer<String> out) {
        new Scenario(system, out, title -> {}).play(cohortMark);
    }

    /**
     * Plays one life without the cohort and calls back with the title of each step that was seen, so that a test can disturb
     * the system between two steps. Throws {@link ScenarioFailed}.
     */
    public static void playOneLife(LocalSystem system, Consumer<String> out, Consumer<String> afterStep) {
        new Scenario(system, out, afterStep).play(null);
    }

    /** Enters the carriers and offices, and that their advisers work there, unless an earlier run did. */
    public static void openOffices(LocalSystem system, List<String> offices) {
        new Carriers(system).register();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        for (String slug : offices) {
            Office office = Office.open(system, slug);
            office.employ(today);
            if (TWO_POSTS.contains(slug)) {
                office.employ(new Person(system, system.login("adviser-two-posts", slug)), today);
            }
        }
    }

    /** Lets something wait for the lead of an office: nothing reaches a client, and the adviser has handed it on. */
    public static void waitForTheLead(LocalSystem system, String office) {
        openOffices(system, List.of(office));
        Story story = new Story(system, line -> {}, title -> {});
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        new Unreached(system, story, Office.open(system, office), today).playUntilTheLead();
    }

    private void play(@Nullable Path cohortMark) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        Story story = new Story(system, out, afterStep);
        FactWatch facts = FactWatch.start(system.kafka().bootstrapServers());
        AtomicInteger expected =
                new AtomicInteger(FACTS_OF_THE_LIFE + Move.FACTS + Unreached.FACTS + ByPost.FACTS + TakenOver.FACTS);
        story.step("agreement", "carriers and offices", () -> new Carriers(system).register());
        Office office = Office.open(system, "stuttgart-a");
        Life life = new Life(system, story, office, today);
        Life.Begun begun = life.begin();
        new Reminded(system, story, office).look(begun.caseId());
        new Papers(system, story).look(life.client(), begun.agreement(), 1);
        new LaterLife(story, life, begun, today).live();
        new Move(system, story, office, today).play();
        new Unreached(system, story, office, today).play();
        new ByPost(story, office, today).play();
        AgreementOnDesk takenOver = new TakenOver(story, office, today).play();
        new Booked(system, story, office, today).play(begun.agreement(), takenOver);
        new Referred(system, story, office).play(takenOver);
        if (cohortMark != null && Files.exists(cohortMark)) {
            story.say("--  agreement     The cohort is there from an earlier run.");
        } else if (cohortMark != null) {
            story.step("agreement", "cohort", () -> {
                expected.addAndGet(new Cohort(system, today, story::say).load());
                remember(cohortMark);
                return "300 made-up agreements over five offices, and their paper ones of half a year";
            });
        }
        new Publication(system, story).publish(facts, expected.get());
        new Strangers(system, story).look(begun.caseId(), begun.agreement().id());
        new Audited(system, story).look(begun.caseId());
    }

    private static void remember(Path mark) {
        try {
            Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
