package de.zusage.notification.text;

/** One thing that a message says, and under which reference an office finds it; a client is never told the reference. */
public record Matter(Item item, String reference) {}
