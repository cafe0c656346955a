package de.zusage.agreement.fact;

/** What statistics may know of a case or an agreement: this list and nothing else. What nobody recorded is left out. */
public enum Attribute {
    /** The federal programme of the office where it began. */
    PROGRAMME("programme"),
    /** How far a case goes: never every case needs an agreement. */
    MANAGEMENT("management"),
    /** Why a case was closed, in groups. */
    CLOSURE("closure"),
    SEX("sex"),
    AGE_BAND("ageBand"),
    NATIONALITY_GROUP("nationalityGroup"),
    RESIDENCE_GROUP("residenceGroup"),
    TIME_IN_GERMANY("timeInGermany"),
    CEFR("cefr"),
    EDUCATION("education"),
    RECOGNITION_NEED("recognitionNeed"),
    WORK("work"),
    CHILD_CARE("childCare"),
    CONTACT_LANGUAGE("contactLanguage"),
    /** Whether an interpreter read out the text that was signed. */
    INTERPRETER("interpreter"),
    /** Days from the first contact to the second signature. */
    CONTACT_TO_SIGNATURE("contactToSignature"),
    /** How many promises both sides signed first. */
    PROMISES("promises"),
    /** In how many goal areas. */
    GOALS("goals"),
    /** The longest time between two reviews that was agreed on. */
    REVIEW_INTERVAL("reviewInterval"),
    AMENDED("amended"),
    PAUSED("paused"),
    TRANSFERRED("transferred"),
    END_REASON("endReason"),
    /** Months from the second signature to the end. */
    DURATION("duration"),
    /** The language level at the end against the one at the second signature, by the same source only. */
    CEFR_CHANGE("cefrChange");

    private final String field;

    Attribute(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
