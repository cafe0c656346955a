package de.zusage.agreement.template;

/** How far the words in one language have come. */
public enum TextStatus {
    /** Written, and looked at by nobody of the trade. */
    DRAFT,
    /** Found right by a named reviewer on a named day. */
    REVIEWED,
    /** There are no words in this language. */
    MISSING
}
