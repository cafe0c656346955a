package de.zusage.kit.inbox;

import de.zusage.kit.inbox.StreamState.Flow;
import de.zusage.kit.observe.EventContext;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Moves one stream forward: the effect of an event and its watermark in one transaction, strictly in order. */
@ApplicationScoped
class StreamWorker {

    private static final Logger LOG = Logger.getLogger(StreamWorker.class);

    private final InboxStore store;
    private final ParkedRecords parked;
    private final InPlace inPlace;
    private final Tenancy tenancy;

    StreamWorker(InboxStore store, ParkedRecords parked, InPlace inPlace, Tenancy tenancy) {
        this.store = store;
        this.parked = parked;
        this.inPlace = inPlace;
        this.tenancy = tenancy;
    }

    /** Keeps a record that names no stream. */
    void stray(EventListener listener, UnreadableEvent why, RawRecord raw) {
        LOG.warnf("a stray record on %s: %s", raw.topic(), why.getMessage());
        inPlace.repeat(() -> transaction(() -> {
            parked.stray(listener.consumer(), Reason.of(why), raw);
            return true;
        }));
    }

    /** Handles the event when it is the next of its stream, otherwise skips or queues it; then what waited for it. */
    void take(EventListener listener, IncomingEvent event, RawRecord raw) {
        if (step(listener, event, raw)) {
            drain(listener, StreamKey.of(listener, event));
        }
    }

    /** Handles queued events in order until one is missing or refused. */
    void drain(EventListener listener, StreamKey key) {
        Optional<RawRecord> next = next(listener, key);
        while (next.isPresent()) {
            step(listener, CloudEventReader.read(next.get()), next.get());
            next = next(listener, key);
        }
    }

    /** One event; true when others may wait for it. */
    private boolean step(EventListener listener, IncomingEvent event, RawRecord raw) {
        return EventContext.during(
                event.id(),
                event.type(),
                event.stream(),
                raw.header("traceparent"),
                () -> tryOrPark(listener, event, raw));
    }

    private boolean tryOrPark(EventListener listener, IncomingEvent event, RawRecord raw) {
        boolean[] others = new boolean[1];
        try {
            inPlace.repeat(() -> others[0] = attempt(listener, event, raw));
        } catch (InPlace.GivenUp e) {
            throw e;
        } catch (RuntimeException e) {
            if (Trouble.namesErased(e) && !listener.ends(event)) {
                LOG.warnf("event %s names what was erased and is passed over", event.id());
                inPlace.repeat(() -> others[0] = passOver(listener, event));
                return others[0];
            }
            LOG.warnf("stream %s is parked at %d: %s", event.stream(), event.sequence(), Reason.withPlace(e));
            inPlace.repeat(() -> park(listener, event, raw, Reason.of(e)));
        }
        return others[0];
    }

    private boolean attempt(EventListener listener, IncomingEvent event, RawRecord raw) {
        SqlWork<Boolean> work = () -> {
            if (listener.ends(event)) {
                return end(listener, event);
            }
            if (listener.over(event.stream())) {
                return false;
            }
            StreamKey key = StreamKey.of(listener, event);
            StreamState state = store.lock(key);
            if (event.sequence() <= state.last()) {
                return state.flow() == Flow.WAITING;
            }
            if (state.flow() == Flow.PARKED || !follows(listener, event.sequence(), state)) {
                parked.queue(key, event.sequence(), raw);
                if (state.flow() == Flow.FLOWING) {
                    store.turn(state.id(), Flow.WAITING, null);
                }
                return false;
            }
            Consumer<IncomingEvent> handler = listener.handlers().get(event.type());
            if (handler != null && store.isNew(listener.consumer(), event.id())) {
                handler.accept(event);
            }
            store.advance(state, event.sequence());
            return state.flow() == Flow.WAITING;
        };
        if (event.authority() == null || event.office() == null) {
            return transaction(work);
        }
        return tenancy.call(new Tenant(event.authority(), event.office()), unchecked(work));
    }

    /**
     * What waited for its turn has none any more. Nothing is noted of a stream that was not known, and none is left where the
     * handler took it away; where it is still there, true, for what is kept of it is behind it now.
     */
    private boolean end(EventListener listener, IncomingEvent event) throws SQLException {
        Consumer<IncomingEvent> handler = listener.handlers().get(event.type());
        if (handler == null) {
            return false;
        }
        if (store.isNew(listener.consumer(), event.id())) {
            handler.accept(event);
        } else {
            listener.toldAgain(event);
        }
        return store.pass(StreamKey.of(listener, event), event.sequence());
    }

    /** An event that names what was erased has no effect and leaves no copy, or that name would stay. */
    private boolean passOver(EventListener listener, IncomingEvent event) {
        return transaction(() -> {
            StreamState state = store.lock(StreamKey.of(listener, event));
            if (state.flow() == Flow.PARKED || !follows(listener, event.sequence(), state)) {
                return false;
            }
            store.isNew(listener.consumer(), event.id());
            store.advance(state, event.sequence());
            return state.flow() == Flow.WAITING;
        });
    }

    /** The next of its stream; on a compacted topic whatever comes later is. */
    private static boolean follows(EventListener listener, long sequence, StreamState state) {
        return listener.compacted() ? sequence > state.last() : sequence == state.last() + 1;
    }

    private void park(EventListener listener, IncomingEvent event, RawRecord raw, String reason) {
        transaction(() -> {
            StreamKey key = StreamKey.of(listener, event);
            StreamState state = store.lock(key);
            boolean end = listener.ends(event);
            if (end) {
                // A retry waits for nothing before it either; whoever was restored may tell it under a number that was
                // passed.
                store.advance(state, event.sequence() - 1);
            }
            if (end || follows(listener, event.sequence(), state)) {
                parked.queue(key, event.sequence(), raw);
                store.turn(state.id(), Flow.PARKED, reason);
            }
            return true;
        });
    }

    /** The queued record whose turn it is; turns the stream to what it is when there is none. */
    private Optional<RawRecord> next(EventListener listener, StreamKey key) {
        return transaction(() -> {
            if (listener.over(key.stream())) {
                return Optional.empty();
            }
            StreamState state = store.lock(key);
            if (state.flow() == Flow.PARKED) {
                return Optional.empty();
            }
            OptionalLong first = parked.prune(key, state.last());
            Flow flow = first.isPresent() ? Flow.WAITING : Flow.FLOWING;
            if (flow != state.flow()) {
                store.turn(state.id(), flow, null);
            }
            return first.isPresent() && follows(listener, first.getAsLong(), state)
                    ? parked.find(key, first.getAsLong())
                    : Optional.empty();
        });
    }

    <T extends @Nullable Object> T transaction(SqlWork<T> work) {
        return QuarkusTransaction.requiringNew().call(unchecked(work)::get);
    }

    private static <T extends @Nullable Object> Supplier<T> unchecked(SqlWork<T> work) {
        return () -> {
            try {
                return work.run();
            } catch (SQLException e) {
                throw new IllegalStateException("the inbox cannot reach its tables", e);
            }
        };
    }

    /** Work on the inbox's tables. */
    interface SqlWork<T extends @Nullable Object> {
        T run() throws SQLException;
    }
}
