package de.zusage.agreement.agreement;

import java.util.List;

/** A text that no longer changes: sealed for storage, with the hash that is signed. */
record FrozenText(byte[] sealed, String hash, List<String> languages, List<String> unreviewed) {}
