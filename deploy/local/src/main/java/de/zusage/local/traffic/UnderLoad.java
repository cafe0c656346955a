package de.zusage.local.traffic;

import de.zusage.local.LocalFailure;
import de.zusage.local.LocalSystem;
import de.zusage.local.ServiceProcess;
import de.zusage.local.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An application that people work with while its processes come and go, as they do behind a Service of Kubernetes. */
public final class UnderLoad implements AutoCloseable {
    /** How many answers come between two changes, so that every state in between is worked with. */
    private static final int ANSWERS = 40;

    private final Work work;
    private final long before;
    private final Balancer balancer;
    private final Load load;
    private final List<String> faults = new ArrayList<>();

    private UnderLoad(Work work, long before, Balancer balancer) {
        this.work = work;
        this.before = before;
        this.balancer = balancer;
        this.load = new Load(work.through(balancer.url()));
    }

    /** Begins at once; the office stuttgart-a has to be open. */
    public static UnderLoad of(LocalSystem system, String application, ServiceProcess... replicas) {
        Work work = Work.at(system, application);
        return new UnderLoad(work, work.written(), Balancer.between(replicas));
    }

    /** Hands a process that is ready its share. */
    public void add(ServiceProcess replica) {
        balancer.add(replica);
        goOn();
    }

    /** Hands it nothing more and has it end, which must answer a request that is half sent by then. */
    public void retire(ServiceProcess replica) {
        try {
            balancer.remove(replica);
            Optional<HalfSent> underWay = work.begin(replica);
            CompletableFuture<Optional<Integer>> answer =
                    CompletableFuture.supplyAsync(() -> underWay.map(HalfSent::finishWhenEnding));
            if (!replica.stop()) {
                faults.add(replica.name() + " did not end by itself within half a minute");
            }
            answer.exceptionally(lost -> {
                        faults.add(
                                "what was under way at " + replica.name() + " was not answered: " + lost.getMessage());
                        return Optional.empty();
                    })
                    .join()
                    .filter(status -> status != 201)
                    .ifPresent(status -> faults.add("what was under way was answered " + status));
            goOn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the work, however it went. */
    @Override
    public void close() {
        load.close();
        balancer.close();
    }

    /** Ends the work and waits until everybody was told of it; what did not go as it should, one line each. */
    public List<String> end() {
        close();
        faults.addAll(load.failures());
        long said = answers().getOrDefault(201, 0) + work.begun();
        long written = work.written() - before;
        if (written != said) {
            faults.add(written + " were written, of " + said + " it was said");
        }
        try {
            Waiting.until("The last event", Duration.ofSeconds(60), () -> work.untold() == 0);
        } catch (LocalFailure e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return List.copyOf(faults);
    }

    /** How often each status was answered. */
    public Map<Integer, Integer> answers() {
        return load.answers();
    }

    /** Returns after some more requests, or the first that failed. */
    public void goOn() {
        int now = total();
        Waiting.until(
                "Answers",
                Duration.ofMinutes(2),
                () -> total() >= now + ANSWERS || !load.failures().isEmpty());
    }

    private int total() {
        return load.answers().values().stream().mapToInt(Integer::intValue).sum();
    }
}
