package de.zusage.plan.template;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A version of a building block, with its words by language; without a carrier it is everybody's. */
record TemplatePublished(
        String code, Integer version, @Nullable String carrier, Map<String, Text> texts) {

    TemplatePublished {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(texts, "texts");
    }

    /** The words in one language. */
    record Text(String text, String criterion, String readOut, String status) {

        Text {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(criterion, "criterion");
            Objects.requireNonNull(readOut, "readOut");
            Objects.requireNonNull(status, "status");
        }
    }
}
