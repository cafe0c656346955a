package de.zusage.portal.service;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list as services answer it, with the cursor of the next one. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Items<T>(List<T> items, @Nullable String next) {
    /** The most that services tell at once. */
    public static final int MOST = 100;

    /** Asks for the page behind a cursor, or for the first one. */
    @FunctionalInterface
    public interface Pages<T> {
        Items<T> after(@Nullable String cursor);
    }

    /** A list that is short by its nature, page by page until its end. */
    public static <T> List<T> all(Pages<T> pages) {
        List<T> all = new ArrayList<>();
        Items<T> page = pages.after(null);
        all.addAll(page.items());
        while (page.next() != null) {
            page = pages.after(page.next());
            all.addAll(page.items());
        }
        return all;
    }
}
