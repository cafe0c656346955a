package de.zusage.reporting.protection;

/** The smallest number of counted units that may be told apart. */
public record Threshold(int k) {
    private static final int FLOOR = 3;

    /** Below three, one of two people could work out the other: the service refuses to start. */
    public Threshold {
        if (k < FLOOR) {
            throw new IllegalArgumentException("the threshold is " + k + ", it must be at least " + FLOOR);
        }
    }

    /** True for 1 to k-1, whatever the sign: too few, but not none. */
    boolean isFew(int count) {
        return count != 0 && Math.abs(count) < k;
    }
}
