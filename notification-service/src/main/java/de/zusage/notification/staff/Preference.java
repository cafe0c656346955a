package de.zusage.notification.staff;

import de.zusage.notification.date.DateKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one person of the staff wants to be told, when and where; the own address sealed with a key of this row. */
@Entity
@Table(name = "staff_preference")
class Preference {

    /** Names the column in the seal: a ciphertext moved elsewhere does not open. */
    static final String MAIL = "staff_preference.mail";

    @Id
    private UUID id;

    /** Counted by hand under a row lock: the tag must be known before the transaction ends. */
    @Column(nullable = false)
    private long version;

    @Column(nullable = false)
    private UUID person;

    private byte @Nullable [] mail;

    @Column(name = "bounced_on")
    private @Nullable LocalDate bouncedOn;

    @Column(name = "digest_at")
    private @Nullable LocalTime digestAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "switched_off", nullable = false)
    private List<String> switchedOff = List.of();

    /** Kind and days, as in {@code STEP -7}. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "lead_days", nullable = false)
    private List<String> leadDays = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Preference() {}

    /** Returns the kinds of dates that are heard of otherwise from now on: which days, or whether at all. */
    Set<DateKind> wish(@Nullable LocalTime digest, Set<Notice> off, Map<DateKind, List<Integer>> days) {
        Map<DateKind, List<Integer>> before = leadDays();
        Set<DateKind> otherwise = Stream.of(DateKind.values())
                .filter(kind -> !off.equals(switchedOff()) || !Objects.equals(before.get(kind), days.get(kind)))
                .collect(Collectors.toUnmodifiableSet());
        digestAt = digest;
        switchedOff = off.stream().sorted().map(Notice::name).toList();
        leadDays = days.entrySet().stream()
                .flatMap(leads -> leads.getValue().stream().map(day -> leads.getKey() + " " + day))
                .toList();
        version++;
        return otherwise;
    }

    void reads(byte @Nullable [] sealed) {
        mail = sealed == null ? null : sealed.clone();
        bouncedOn = null;
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

    Optional<byte[]> mail() {
        return Optional.ofNullable(mail).map(byte[]::clone);
    }

    Optional<LocalDate> bouncedOn() {
        return Optional.ofNullable(bouncedOn);
    }

    Optional<LocalTime> digestAt() {
        return Optional.ofNullable(digestAt);
    }

    Set<Notice> switchedOff() {
        return switchedOff.stream().map(Notice::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** By kind, for those kinds alone of which the person wants to hear on days of his or her own. */
    Map<DateKind, List<Integer>> leadDays() {
        return leadDays.stream()
                .map(written -> written.split(" "))
                .collect(Collectors.groupingBy(
                        written -> DateKind.valueOf(written[0]),
                        TreeMap::new,
                        Collectors.mapping(written -> Integer.valueOf(written[1]), Collectors.toList())));
    }
}
