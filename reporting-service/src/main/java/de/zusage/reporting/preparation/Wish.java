package de.zusage.reporting.preparation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be published.
 *
 * @param quarter for a release: the last quarter that it adds
 * @param halfYear for a correction: the half-year whose counts are put right
 * @param reason of a correction
 */
public record Wish(
        int quarter, @Nullable Integer halfYear, @Nullable String reason) {

    public static Wish release(int quarter) {
        return new Wish(quarter, null, null);
    }

    public static Wish correction(int halfYear, String reason) {
        return new Wish(0, halfYear, reason);
    }
}
