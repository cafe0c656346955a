package de.zusage.notification.delivery;

/** What a message is about, as far as its words may tell. */
public enum Occasion {
    STEP("step"),
    REVIEW("review");

    private final String key;

    Occasion(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
