package de.zusage.kit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpansWithoutWordsTest {
    private static final String WORDS = "Unrecognized field \"Layla\"";

    @Test
    void anExceptionIsToldByItsTypeAndItsPlaceAlone() {
        try (SdkTracerProvider spans =
                SpansWithoutWords.withoutWords(SdkTracerProvider.builder()).build()) {
            Span span = spans.get("test").spanBuilder("a request").startSpan();
            span.recordException(new IllegalStateException(WORDS, new IllegalArgumentException(WORDS)));
            Attributes told =
                    ((ReadableSpan) span).toSpanData().getEvents().get(0).getAttributes();
            Map<String, String> texts = told.asMap().entrySet().stream()
                    .collect(Collectors.toMap(
                            each -> each.getKey().getKey(),
                            each -> each.getValue().toString()));
            assertThat(texts.values()).noneMatch(text -> text.contains("Layla"));
            assertThat(told.get(AttributeKey.stringKey("exception.type"))).isEqualTo("java.lang.IllegalStateException");
            assertThat(told.get(AttributeKey.stringKey("exception.stacktrace")))
                    .startsWith("java.lang.IllegalStateException\n\tat "
                            + getClass().getName() + ".");
        }
    }
}
