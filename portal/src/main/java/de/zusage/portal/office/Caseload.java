package de.zusage.portal.office;

/**
 * How many open cases an office has for how many advisers. Of the office as a whole: what a single one has is nobody's to
 * compare (domain §4, invariant 14).
 *
 * @param perPost how many cases are meant for a full post
 */
record Caseload(long open, long advising, int perPost) {

    /** The cases that so many advisers are meant for, if each had a full post. */
    public long meant() {
        return advising * perPost;
    }

    public boolean isOver() {
        return open > meant();
    }
}
