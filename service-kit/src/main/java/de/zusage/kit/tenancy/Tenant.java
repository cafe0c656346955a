package de.zusage.kit.tenancy;

/** Whose data a transaction may touch: one office of one authority, both stable slugs. */
public record Tenant(String authority, String office) {}
