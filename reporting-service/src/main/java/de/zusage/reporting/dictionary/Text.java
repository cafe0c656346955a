package de.zusage.reporting.dictionary;

/** Words in both languages of the figures. */
public record Text(String de, String en) {}
