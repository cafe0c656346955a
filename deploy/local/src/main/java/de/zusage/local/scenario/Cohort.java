package de.zusage.local.scenario;

import de.zusage.local.LocalFailure;
import de.zusage.local.LocalSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Some hundred made-up agreements over the five offices, the same every time, so that figures are worth reading: some of
 * today, and some on paper of the half-year before, which are counted in a release.
 */
final class Cohort {
    private static final int PER_OFFICE = 60;
    private static final int PROGRESS_EVERY = 50;

    private final LocalSystem system;
    private final LocalDate today;
    private final LocalDate pilotBegan;
    private final Consumer<String> out;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger facts = new AtomicInteger();

    Cohort(LocalSystem system, LocalDate today, Consumer<String> out) {
        this.system = system;
        this.today = today;
        this.pilotBegan = system.pilotFrom().atDay(1);
        this.out = out;
    }

    /** Loads it, the offices side by side; returns how many statistical facts must follow. */
    int load() {
        Office.ALL.forEach(this::takeOverPaper);
        ExecutorService threads = Executors.newFixedThreadPool(Office.ALL.size());
        try {
            List<CompletableFuture<Void>> offices = new ArrayList<>();
            for (String slug : Office.ALL) {
                offices.add(CompletableFuture.runAsync(() -> load(slug), threads));
            }
            CompletableFuture.allOf(offices.toArray(CompletableFuture<?>[]::new))
                    .join();
            return facts.get();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Surprise surprise) {
                throw surprise;
            }
            throw new LocalFailure("The cohort could not be loaded: " + e.getCause(), e);
        } finally {
            threads.shutdown();
        }
    }

    /** One office after the other: the service takes in few tables at a time. */
    private void takeOverPaper(String slug) {
        Office office = Office.open(system, slug);
        office.employ(today);
        facts.addAndGet(new PaperPile(slug, pilotBegan).takeOver(office.adviser()));
    }

    private void load(String slug) {
        Office office = Office.open(system, slug);
        office.employ(today);
        MadeUp madeUp = new MadeUp(slug, today);
        for (int i = 0; i < PER_OFFICE; i++) {
            facts.addAndGet(madeUp.next(office.adviser()));
            int soFar = done.incrementAndGet();
            if (soFar % PROGRESS_EVERY == 0) {
                out.accept("    cohort: " + soFar + " of " + PER_OFFICE * Office.ALL.size() + " agreements");
            }
        }
    }
}
