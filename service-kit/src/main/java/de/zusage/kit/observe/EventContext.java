package de.zusage.kit.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Names the event being handled in every log line, and continues the trace that caused it. */
public final class EventContext {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private EventContext() {}

    /** Does the work in the name of that event. */
    public static <T> T during(UUID id, String type, String stream, @Nullable String traceparent, Supplier<T> work) {
        MDC.put("eventId", id.toString());
        MDC.put("eventType", type);
        MDC.put("stream", stream);
        Scope scope = continued(traceparent).makeCurrent();
        try {
            return work.get();
        } finally {
            scope.close();
            MDC.remove("eventId");
            MDC.remove("eventType");
            MDC.remove("stream");
        }
    }

    private static Context continued(@Nullable String traceparent) {
        Context context = Context.current();
        if (traceparent == null || Span.current().getSpanContext().isValid()) {
            return context;
        }
        Matcher match = TRACEPARENT.matcher(traceparent);
        return match.matches()
                ? context.with(Span.wrap(SpanContext.createFromRemoteParent(
                        match.group(1),
                        match.group(2),
                        TraceFlags.fromHex(match.group(3), 0),
                        TraceState.getDefault())))
                : context;
    }
}
