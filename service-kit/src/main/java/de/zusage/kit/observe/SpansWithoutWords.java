package de.zusage.kit.observe;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.internal.ExceptionAttributeResolver;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.internal.SdkTracerProviderUtil;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A span says which exception ended it and where, and never its message: a message may quote what somebody wrote, such as
 * the name of a field that there is none of or a row that the database did not take.
 */
@Singleton
class SpansWithoutWords implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder sdk) {
        sdk.addTracerProviderCustomizer((spans, config) -> withoutWords(spans));
    }

    static SdkTracerProviderBuilder withoutWords(SdkTracerProviderBuilder spans) {
        SdkTracerProviderUtil.setExceptionAttributeResolver(spans, SpansWithoutWords::describe);
        return spans;
    }

    private static void describe(ExceptionAttributeResolver.AttributeSetter span, Throwable exception, int longest) {
        String type = exception.getClass().getName();
        String place = Stream.concat(
                        Stream.of(type),
                        Arrays.stream(exception.getStackTrace()).map(frame -> "\tat " + frame))
                .collect(Collectors.joining("\n"));
        span.setAttribute(ExceptionAttributeResolver.EXCEPTION_TYPE, type);
        span.setAttribute(
                ExceptionAttributeResolver.EXCEPTION_STACKTRACE, place.substring(0, Math.min(place.length(), longest)));
    }
}
