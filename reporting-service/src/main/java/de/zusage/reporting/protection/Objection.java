package de.zusage.reporting.protection;

/** Why a question is not answered: names a rule, never a number. */
public enum Objection {
    /** No half-year of it is released as a whole yet. */
    NOTHING_RELEASED,
    /** It shares an attribute with a table that still grows, or asks for the pilot as a whole. */
    NOT_BEFORE_THE_END,
    /** The population was corrected, and what belonged together before is not known any more. */
    CORRECTED,
    /** What is known today of the units that were counted is not what was counted of them. */
    CHANGED_SINCE_RELEASED,
    /** The same, since an earlier question that shares an attribute was answered. */
    CHANGED_SINCE_ANSWERED,
    /** More cells must be looked at together than the auditor can. */
    TOO_LARGE,
    /** Nothing that could be hidden keeps all cells from being worked out. */
    NOT_PROTECTABLE,
    /** The auditor found how cells can be worked out too closely. */
    TOO_CLOSE,
    /** So much would be hidden that the answer were of no use. */
    TOO_MUCH_HIDDEN
}
