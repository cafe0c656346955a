package de.zusage.plan.slip;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an appointment, line by line, ready to be shown or read out.
 *
 * @param language of the lines: German where there are none in the language asked for
 * @param reviewed whether a native reader has looked at the translation
 * @param direction of the script: {@code ltr} or {@code rtl}
 * @param time the hour in Berlin, absent while only the day is set
 * @param place an address or a link, as it was entered
 */
@Schema(name = "Slip")
@TemplateData
@JsonInclude(JsonInclude.Include.NON_NULL)
record Slip(
        UUID reviewId,
        String language,
        boolean reviewed,
        String direction,
        String title,
        String day,
        @Nullable String time,
        String way,
        @Nullable String place,
        @Nullable String interpreter,
        String change,
        String voluntary) {}
