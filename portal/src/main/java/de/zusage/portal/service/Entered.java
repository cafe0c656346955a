package de.zusage.portal.service;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was entered in a form; what cannot be read is left out, and the service says what is missing. */
public final class Entered {
    private Entered() {}

    /** Without the blanks around it; empty if there is none. */
    public static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    public static String text(MultivaluedMap<String, String> form, String field) {
        return text(form.getFirst(field));
    }

    /** What a page of ours put into a hidden field and a service gets as a header: nothing if it cannot be one. */
    public static String hidden(@Nullable String sent) {
        String text = text(sent);
        return text.chars().anyMatch(Character::isISOControl) ? "" : text;
    }

    public static String hidden(MultivaluedMap<String, String> form, String field) {
        return hidden(form.getFirst(field));
    }

    /** The filled-in fields that begin so, by the rest of their names. */
    public static Map<String, String> under(MultivaluedMap<String, String> form, String prefix) {
        Map<String, String> found = new TreeMap<>();
        form.keySet().stream().filter(field -> field.startsWith(prefix)).forEach(field -> {
            String value = text(form, field);
            if (!value.isEmpty()) {
                found.put(field.substring(prefix.length()), value);
            }
        });
        return found;
    }

    public static @Nullable LocalDate day(@Nullable String entered) {
        try {
            return text(entered).isEmpty() ? null : LocalDate.parse(text(entered));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static @Nullable Integer number(@Nullable String entered) {
        try {
            return Integer.valueOf(text(entered));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public static @Nullable UUID id(@Nullable String entered) {
        try {
            return text(entered).isEmpty() ? null : UUID.fromString(text(entered));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The constant of that name. */
    public static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String entered) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(entered)))
                .findFirst()
                .orElse(null);
    }

    public static <E extends Enum<E>> E one(Class<E> type, @Nullable String entered, E otherwise) {
        E found = one(type, entered);
        return found == null ? otherwise : found;
    }
}
