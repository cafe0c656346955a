package de.zusage.agreement.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One building block in one language.
 *
 * @param text the promise as an ICU message pattern over exactly the block's parameters
 * @param criterion when it counts as kept
 * @param readOut the promise as one spoken sentence that names who makes it; it leaves the id of an offer out
 */
public record Words(String text, String criterion, String readOut, Review review) {

    /** Who found the words right, and when; neither while they are a draft. */
    public record Review(
            TextStatus status,
            @Nullable String reviewedBy,
            @Nullable LocalDate reviewedOn) {

        public Review {
            boolean reviewed = status == TextStatus.REVIEWED;
            if ((reviewedBy != null) != reviewed || (reviewedOn != null) != reviewed) {
                throw new IllegalArgumentException("a reviewed text, and no other, names its reviewer and the day");
            }
        }

        public static Review of(@Nullable String by, @Nullable LocalDate on) {
            return new Review(by == null ? TextStatus.DRAFT : TextStatus.REVIEWED, by, on);
        }

        public boolean reviewed() {
            return status == TextStatus.REVIEWED;
        }
    }
}
