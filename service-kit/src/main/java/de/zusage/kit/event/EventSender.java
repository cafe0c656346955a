package de.zusage.kit.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Sends events and waits for their acknowledgements; makes its producer when the first event is there. */
final class EventSender {

    private final Supplier<Producer<String, byte[]>> producers;
    private final String source;
    private @Nullable Producer<String, byte[]> producer;

    EventSender(Supplier<Producer<String, byte[]>> producers, String source) {
        this.producers = producers;
        this.source = source;
    }

    /** What became of a wave. */
    record Result(List<RecordedEvent> sent, Map<RecordedEvent, Throwable> failed) {

        /** Whether Kafka seems to be away, rather than something to be wrong with single events or topics. */
        boolean away() {
            return sent.isEmpty()
                    && failed.values().stream()
                            .allMatch(failure -> failure instanceof RetriableException && !isOfMissingTopic(failure));
        }

        /** Topics that Kafka says are not there. */
        Set<String> missingTopics() {
            return failed.entrySet().stream()
                    .filter(failure -> isOfMissingTopic(failure.getValue()))
                    .map(failure -> failure.getKey().stream().topic())
                    .collect(Collectors.toSet());
        }

        private boolean hasOtherFailures() {
            return failed.values().stream().anyMatch(failure -> !isOfMissingTopic(failure));
        }
    }

    /** Makes the producer ahead of need; whatever is wrong shows at the first send. */
    void prepare() {
        try {
            producer();
        } catch (KafkaException e) {
            // Kafka need not be there before there is something to send
        }
    }

    /** Sends one wave; events of one stream never share a wave. */
    Result send(List<RecordedEvent> wave) {
        Map<RecordedEvent, Future<RecordMetadata>> flying = new LinkedHashMap<>();
        Map<String, TimeoutException> unreachable = new HashMap<>();
        Result result = new Result(new ArrayList<>(), new LinkedHashMap<>());
        for (RecordedEvent event : wave) {
            String topic = event.stream().topic();
            TimeoutException timeout = unreachable.get(topic);
            if (timeout != null) {
                result.failed.put(event, timeout);
                continue;
            }
            try {
                Future<RecordMetadata> answer = producer().send(CloudEventRecord.of(event, source));
                flying.put(event, answer);
                // every further send to this topic would block as long
                refusedAtOnce(answer).ifPresent(refusal -> unreachable.put(topic, refusal));
            } catch (RuntimeException e) {
                result.failed.put(event, e);
            }
        }
        flying.forEach((event, future) -> await(result, event, future));
        if (!result.away() && result.hasOtherFailures()) {
            close(); // some errors leave a producer unusable; the next send makes a new one
        }
        return result;
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    /** The producer waits for what it must know of a topic before it sends, and then answers with a failure, not by throwing. */
    private static Optional<TimeoutException> refusedAtOnce(Future<RecordMetadata> answer) {
        if (!answer.isDone()) {
            return Optional.empty();
        }
        try {
            answer.get();
        } catch (ExecutionException e) {
            return Optional.ofNullable(e.getCause())
                    .filter(TimeoutException.class::isInstance)
                    .map(TimeoutException.class::cast);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static boolean isOfMissingTopic(Throwable failure) {
        return failure instanceof UnknownTopicOrPartitionException
                || failure.getCause() instanceof UnknownTopicOrPartitionException;
    }

    private static void await(Result result, RecordedEvent event, Future<RecordMetadata> future) {
        try {
            future.get();
            result.sent.add(event);
        } catch (ExecutionException e) {
            result.failed.put(event, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.failed.put(event, e);
        }
    }
}
