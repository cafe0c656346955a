package de.zusage.kit.sealing;

import java.util.Arrays;
import java.util.HexFormat;

/** A place in a carrier's chain: how many lines there are up to it, and the hash of all of them. */
record Link(long number, byte[] hash) {

    /** Before the first line. */
    static final Link START = new Link(0, new byte[32]);

    Link next(AccessLine line) {
        return new Link(number + 1, line.linkAfter(hash, number + 1));
    }

    boolean hasHash(byte[] other) {
        return Arrays.equals(hash, other);
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }
}
