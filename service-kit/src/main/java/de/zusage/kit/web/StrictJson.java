package de.zusage.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import de.zusage.kit.time.CivilDay;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes the service's JSON strict: no unknown or repeated field, no coercion between types, no NUL in a text. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** After Quarkus' own modules, whose readers of texts and days would otherwise go first. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        forbidCoercion(mapper);
        mapper.registerModule(new SimpleModule("zusage-text")
                .addDeserializer(String.class, new CleanText())
                .addDeserializer(LocalDate.class, new CivilDate())
                .addDeserializer(LocalTime.class, new TimeOfDay())
                .addDeserializer(UUID.class, new WrittenId())
                .addKeyDeserializer(String.class, new CleanKey()));
    }

    @SuppressWarnings("deprecation") // the builder that replaces it is out of a customizer's reach
    private static void forbidCoercion(ObjectMapper mapper) {
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.DateTime).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    }

    /** A text as JSON has it, without NUL, which PostgreSQL cannot store. */
    private static final class CleanText extends StdScalarDeserializer<String> {

        CleanText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return clean(StringDeserializer.instance.deserialize(parser, context));
        }
    }

    private static final class CleanKey extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return clean(key);
        }
    }

    /** A day as {@link CivilDay} has it and nothing else: no array, no number, no time, no year that nobody means. */
    private static final class CivilDate extends StdScalarDeserializer<LocalDate> {

        CivilDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Optional<LocalDate> day =
                    parser.hasToken(JsonToken.VALUE_STRING) ? CivilDay.read(parser.getText()) : Optional.empty();
            return day.orElseThrow(() -> MismatchedInputException.from(parser, LocalDate.class, "not a day"));
        }
    }

    /** An hour as {@code 14:30} or {@code 14:30:00} and nothing else: no array, and no day whose time is taken. */
    private static final class TimeOfDay extends StdScalarDeserializer<LocalTime> {
        private static final Pattern WRITTEN = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");

        TimeOfDay() {
            super(LocalTime.class);
        }

        @Override
        public LocalTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return LocalTime.parse(written(parser, WRITTEN, LocalTime.class));
            } catch (DateTimeParseException e) {
                throw MismatchedInputException.from(parser, LocalTime.class, "not an hour");
            }
        }
    }

    /** An id in its usual form, in small letters or capitals: nothing blank that would count as none. */
    private static final class WrittenId extends StdScalarDeserializer<UUID> {
        private static final Pattern WRITTEN = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

        WrittenId() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return UUID.fromString(written(parser, WRITTEN, UUID.class));
        }
    }

    private static String written(JsonParser parser, Pattern form, Class<?> what) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)
                || !form.matcher(parser.getText()).matches()) {
            throw MismatchedInputException.from(parser, what, "not in its one form");
        }
        return parser.getText();
    }

    private static String clean(String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new InvalidInput("invalid-text", "A text contains a NUL character.");
        }
        if (text != null && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidInput("invalid-text", "A text contains half a character.");
        }
        return text;
    }
}
