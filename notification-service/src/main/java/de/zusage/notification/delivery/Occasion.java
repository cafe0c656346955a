package de.zusage.notification.delivery;

/** What a message is about, as far as its words may tell. */
public enum Occasion {
    STEP("step", "subject"),
    REVIEW("review", "subject"),
    ADVISER("adviser", "subject.news");

    private final String key;
    private final String subject;

    Occasion(String key, String subject) {
        this.key = key;
        this.subject = subject;
    }

    String subject() {
        return subject;
    }

    String key() {
        return key;
    }
}
