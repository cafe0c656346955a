package de.zusage.reporting.catalogue;

/** A name in both languages of the publication. */
public record Title(String de, String en) {
    public Title {
        if (de.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a title lacks its German or its English text");
        }
    }
}
