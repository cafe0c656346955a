package de.zusage.notification.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of the staff of one office; name and mail sealed with a key of this row. */
@Entity
@Table(name = "staff")
class StaffMember {

    /** Name the columns in the seals: a ciphertext moved elsewhere does not open. */
    static final String NAME = "staff.name";

    static final String MAIL = "staff.mail";

    @Id
    private UUID id;

    /** Counted by hand under a row lock: the tag must be known before the transaction ends. */
    @Column(nullable = false)
    private long version;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String carrier;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private StaffFunction function;

    private byte @Nullable [] name;
    private byte @Nullable [] mail;

    @Column(name = "bounced_on")
    private @Nullable LocalDate bouncedOn;

    /** No longer on the staff: name, address and their key are gone too. */
    @Column(nullable = false)
    private boolean gone;

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    void is(StaffFunction newFunction, byte[] sealedName, byte[] sealedMail) {
        function = newFunction;
        name = sealedName.clone();
        mail = sealedMail.clone();
        bouncedOn = null;
        gone = false;
        version++;
    }

    /** Who comes back may come to another carrier. */
    void isEmployedBy(String newCarrier) {
        carrier = newCarrier;
    }

    void leave() {
        name = null;
        mail = null;
        bouncedOn = null;
        gone = true;
        version++;
    }

    /** Nobody is at the address: it is not used until it is said anew. */
    void bounced(LocalDate on) {
        bouncedOn = on;
        version++;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID person() {
        return person;
    }

    /** Who employs that person, as the token of whoever entered him or her says. */
    String carrier() {
        return carrier;
    }

    StaffFunction function() {
        return function;
    }

    Optional<byte[]> name() {
        return Optional.ofNullable(name).map(byte[]::clone);
    }

    Optional<byte[]> mail() {
        return Optional.ofNullable(mail).map(byte[]::clone);
    }

    boolean gone() {
        return gone;
    }

    Optional<LocalDate> bouncedOn() {
        return Optional.ofNullable(bouncedOn);
    }
}
