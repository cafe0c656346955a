package de.zusage.kit.event;

/** An ordered series of events: the topic it travels on and its id, which is the Kafka key and {@code ce_subject}. */
public record EventStream(String topic, String id) {

    private static final String PSEUDONYM = "fact:";

    /** Whether it is a pseudonym's: of what it tells nobody may learn the moment. */
    boolean pseudonymous() {
        return id.startsWith(PSEUDONYM);
    }
}
