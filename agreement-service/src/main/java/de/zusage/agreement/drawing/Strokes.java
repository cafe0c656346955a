package de.zusage.agreement.drawing;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.event.EventJson;
import de.zusage.kit.web.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * A signature as the pen went: strokes of points, each point x, y and the milliseconds since the first.
 *
 * @param width of the field that was drawn on, as height is
 * @param image SHA-256 of the picture that the device made of it
 */
public record Strokes(
        int width,
        int height,
        List<List<List<Integer>>> strokes,
        @Nullable String image) {
    private static final int MOST_STROKES = 200;
    private static final int MOST_POINTS = 10_000;
    private static final int LARGEST_FIELD = 10_000;
    private static final int LONGEST_MILLIS = 600_000;
    private static final int COORDINATES = 3;

    /** Refuses what nobody can have drawn: points outside of the field, nothing that moved, more than a name takes. */
    public void requireDrawn() {
        boolean field = width > 0 && height > 0 && Math.max(width, height) <= LARGEST_FIELD;
        int points = strokes.stream()
                .mapToInt(stroke -> stroke == null ? 0 : stroke.size())
                .sum();
        if (!field
                || strokes.size() > MOST_STROKES
                || points > MOST_POINTS
                || !strokes.stream().allMatch(this::isInField)) {
            throw invalid();
        }
        if (strokes.stream().noneMatch(Strokes::moves)) {
            throw new InvalidInput("drawing-empty", "Nothing was drawn.");
        }
    }

    private boolean isInField(@Nullable List<List<Integer>> stroke) {
        return stroke != null && !stroke.isEmpty() && stroke.stream().allMatch(this::isPoint);
    }

    private boolean isPoint(@Nullable List<Integer> point) {
        return point != null
                && point.size() == COORDINATES
                && within(point.get(0), width)
                && within(point.get(1), height)
                && within(point.get(2), LONGEST_MILLIS);
    }

    private static boolean within(@Nullable Integer value, int most) {
        return value != null && value >= 0 && value <= most;
    }

    private static boolean moves(List<List<Integer>> stroke) {
        List<Integer> first = stroke.get(0).subList(0, 2);
        return stroke.stream().anyMatch(point -> !point.subList(0, 2).equals(first));
    }

    private static InvalidInput invalid() {
        return new InvalidInput(
                "drawing-invalid",
                "A drawing has at most " + MOST_STROKES + " strokes and " + MOST_POINTS
                        + " points [x, y, milliseconds], all inside of its field and ten minutes.");
    }

    /** The characters that are hashed and kept (RFC 8785). */
    public String json() {
        try {
            return new JsonCanonicalizer(EventJson.mapper().writeValueAsString(this)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalStateException("strokes can always be written", e);
        }
    }

    static Strokes parse(String json) {
        try {
            return EventJson.mapper().readValue(json, Strokes.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored drawing is readable", e);
        }
    }

    public String hash() {
        return Sha256.hex(json().getBytes(StandardCharsets.UTF_8));
    }
}
