package de.zusage.notification.text;

/** Letters, marks and signs that are drawn empty: two words that look alike would differ by them. */
public final class Unseen {

    /** As a part of a class of characters in a pattern. */
    public static final String LETTERS =
            "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}";

    private Unseen() {}
}
