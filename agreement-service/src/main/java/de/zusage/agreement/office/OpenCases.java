package de.zusage.agreement.office;

import de.zusage.kit.tenancy.Tenant;

/** What another feature knows of the cases of an office. */
public interface OpenCases {
    /** How many cases of that carrier at that office are not closed; only the number leaves the office. */
    long of(Tenant office, String carrier);
}
