package de.zusage.reporting.dictionary;

/** Words in both languages of the figures. */
public record Text(String de, String en) {
    public Text {
        if (de == null || en == null || de.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text lacks its German or its English words");
        }
    }
}
