package de.zusage.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 400 for JSON that cannot be read; names the field and the codes it takes, never the value or a class. */
@Provider
@Priority(1)
public class JsonExceptionMapper implements ExceptionMapper<JsonProcessingException> {

    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,60}");

    private static final Map<Class<?>, String> FORMS = Map.of(
            LocalDate.class, "a day as YYYY-MM-DD",
            LocalTime.class, "a time of day as HH:MM",
            Instant.class, "a moment as YYYY-MM-DDThh:mm:ssZ",
            UUID.class, "a UUID",
            Integer.class, "a whole number",
            int.class, "a whole number",
            Boolean.class, "true or false",
            boolean.class, "true or false");

    @Override
    public Response toResponse(JsonProcessingException e) {
        return problem(e);
    }

    static Response problem(JsonProcessingException e) {
        if (e.getCause() instanceof InvalidInput invalid) {
            return of(invalid.problem(), invalid.detail());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return of("unknown-field", "There is a field too many; known are " + known(unknown) + ".");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return of("invalid-field", "The field " + path(mapping) + " is " + wanted(mapping) + ".");
        }
        return of("invalid-json", "The body is not the JSON that is expected here.");
    }

    private static Response of(String type, String detail) {
        return new Problem(400, type, detail, Map.of()).response();
    }

    /** Every enum that is read from JSON is one of the API, so its values are no secret. */
    private static String wanted(JsonMappingException e) {
        Class<?> type = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
        if (type == null) {
            return "not what it should be";
        }
        return type.isEnum()
                ? "one of " + Arrays.toString(type.getEnumConstants())
                : FORMS.getOrDefault(type, "not what it should be");
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream().map(JsonExceptionMapper::step).collect(Collectors.joining("."));
    }

    /** Not the unknown one: a client that mixes up names and values would read a person's name back, and log it. */
    private static List<String> known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? List.of()
                : e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    }

    private static String step(JsonMappingException.Reference step) {
        if (step.getFieldName() == null) {
            return String.valueOf(step.getIndex());
        }
        boolean ours = !(step.getFrom() instanceof Map)
                && FIELD_NAME.matcher(step.getFieldName()).matches();
        return ours ? step.getFieldName() : "?";
    }
}
