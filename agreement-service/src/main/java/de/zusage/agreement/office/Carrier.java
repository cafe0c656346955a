package de.zusage.agreement.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Who runs offices: contract party of the client, and the place where complaints go. */
@Entity
public class Carrier {
    @Id
    String slug;

    String name;
    String complaintContact;
    long revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Carrier() {}

    /** A carrier that has said nothing yet. */
    Carrier(String slug) {
        this.slug = slug;
        this.name = "";
        this.complaintContact = "";
    }

    void describe(String name, String complaintContact) {
        this.name = name;
        this.complaintContact = complaintContact;
        revision++;
    }

    /** Where complaints about the carrier's offices go; stands in every agreement (invariant 6). */
    public String complaintContact() {
        return complaintContact;
    }
}
