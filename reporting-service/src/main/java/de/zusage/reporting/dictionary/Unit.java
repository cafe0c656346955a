package de.zusage.reporting.dictionary;

/** What is counted; never persons, who may be counted at several offices. */
public enum Unit {
    CASE,
    AGREEMENT,
    STEP,
    REVIEW,
    REFERRAL,
    /** A questionnaire that somebody filled in. */
    SURVEY
}
