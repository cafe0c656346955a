package de.zusage.agreement.casefile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one office hands to another of a case: opened, on its way from one key to the next, never stored so. */
public record HandedCase(
        PersonName name,
        @Nullable BirthDate birthDate,
        String contactLanguage,
        List<String> readingLanguages,
        boolean interpreterNeeded,
        @Nullable UUID clientLogin) {

    /** Who it is never reaches a log by accident. */
    @Override
    public String toString() {
        return "HandedCase[…]";
    }
}
