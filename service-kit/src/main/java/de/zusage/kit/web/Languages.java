package de.zusage.kit.web;

/** How languages are named. */
public final class Languages {

    /** A language as BCP 47 names it, with script and region where they matter: {@code ku-Latn-TR}. */
    public static final String TAG = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?";

    private Languages() {}
}
