package de.zusage.agreement.casefile;

/** How somebody answers for a case. */
enum CaseRole {
    /** As its adviser. */
    ADVISER("c.adviser = :person"),
    /** As a deputy on that day. */
    DEPUTY("exists (select 1 from Deputy d where d.casefileId = c.id and d.person = :person"
            + " and d.validFrom <= :day and d.validTo >= :day and d.endedAt is null)");

    /** Both by name, for whoever asks. */
    static final String NAMES = "ADVISER|DEPUTY";

    private final String condition;

    CaseRole(String condition) {
        this.condition = condition;
    }

    /** Of a case {@code c}, a {@code :person} and a {@code :day}. */
    String condition() {
        return condition;
    }
}
