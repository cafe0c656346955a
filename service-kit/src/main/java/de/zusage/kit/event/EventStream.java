package de.zusage.kit.event;

/** An ordered series of events: the topic it travels on and its id, which is the Kafka key and {@code ce_subject}. */
public record EventStream(String topic, String id) {}
