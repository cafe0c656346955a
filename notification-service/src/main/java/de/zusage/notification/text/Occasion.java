package de.zusage.notification.text;

/** What a message is about, as far as its words may tell. */
public enum Occasion {
    STEP("step", "subject"),
    STEP_TODAY("step.today", "subject"),
    STEP_PAST("step.past", "subject"),
    REVIEW("review", "subject"),
    REVIEW_TODAY("review.today", "subject"),
    REVIEW_PAST("review.past", "subject"),
    OFFER("offer", "subject"),
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
