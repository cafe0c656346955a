package de.zusage.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Receives records: each effect once, in the order of its stream, in a transaction for the event's tenant. A refused
 * event parks its stream; database errors are waited out; whatever cannot be read never stops the channel.
 */
@ApplicationScoped
public class Inbox {

    private final StreamWorker worker;
    private final Progress progress;

    Inbox(StreamWorker worker, Progress progress) {
        this.worker = worker;
        this.progress = progress;
    }

    /** The listener has read a record that is no concern of it: of the record nothing is noted but that reading goes on. */
    public void passOver(EventListener listener) {
        progress.made(listener.consumer());
    }

    public void receive(EventListener listener, ConsumerRecord<String, byte[]> record) {
        RawRecord raw = RawRecord.of(record);
        IncomingEvent event;
        try {
            event = CloudEventReader.read(raw);
        } catch (UnreadableEvent e) {
            worker.stray(listener, e, raw);
            progress.made(listener.consumer());
            return;
        }
        worker.take(listener, event, raw);
        progress.made(listener.consumer());
    }
}
