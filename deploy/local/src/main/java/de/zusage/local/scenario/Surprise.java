package de.zusage.local.scenario;

/** Something else came than was expected. */
public final class Surprise extends RuntimeException {
    private static final long serialVersionUID = 1;

    Surprise(String expected, String came) {
        super("expected " + expected + ", came " + (came.isBlank() ? "nothing" : came));
    }
}
