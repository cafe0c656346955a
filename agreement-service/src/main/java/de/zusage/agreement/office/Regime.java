package de.zusage.agreement.office;

/** The data-protection law an office works under; it follows from the carrier and the programme (domain §5). */
public enum Regime {
    DSGVO,
    /** Gesetz über den Kirchlichen Datenschutz: Caritas. */
    KDG,
    /** EKD-Datenschutzgesetz: Diakonie. */
    DSG_EKD,
    /** § 61 SGB VIII: youth migration services. */
    SGB_VIII
}
