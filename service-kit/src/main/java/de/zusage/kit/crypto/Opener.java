package de.zusage.kit.crypto;

/** Opens many sealed columns of one person, whose key was read once. */
public interface Opener {

    String open(String column, byte[] sealed);
}
