package de.zusage.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list and the cursor of the next, which is absent on the last. */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /** What {@code limit} may be, 1 to 100; read as a text, because Quarkus answers 404 to a number that is none. */
    public static final String LIMITS = "[1-9][0-9]?|100";

    public static final String USUAL_LIMIT = "20";

    /** The same page with each item as it is shown. */
    public <S> Page<S> map(Function<? super T, ? extends S> shown) {
        return new Page<>(items.stream().<S>map(shown).toList(), next);
    }
}
