package de.zusage.notification.staff;

import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.kit.web.NotFound;
import de.zusage.notification.contact.MailAddress;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The staff of the office at work, opened and sealed here and nowhere else. */
@ApplicationScoped
class StaffMembers implements PanacheRepositoryBase<StaffMember, UUID> {

    private final PersonKeys keys;
    private final Ids ids;

    StaffMembers(PersonKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /** A row for that person, yet without a word in it; the one of before where he or she left. Empty for who is there. */
    Optional<StaffMember> add(UUID person, String carrier) {
        UUID id = ids.next();
        int added = getEntityManager()
                .createNativeQuery("insert into staff (id, version, person, carrier, function)"
                        + " values (?1, -1, ?2, ?3, 'ADVISER') on conflict (authority, office, person) do nothing")
                .setParameter(1, id)
                .setParameter(2, person)
                .setParameter(3, carrier)
                .executeUpdate();
        if (added == 1) {
            return findByIdOptional(id);
        }
        Optional<StaffMember> left = find("person = ?1 and gone", person)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        left.ifPresent(member -> member.isEmployedBy(carrier));
        return left;
    }

    void say(StaffMember member, StaffFunction function, StaffName name, MailAddress mail) {
        keys.ensure(member.id(), member::carrier);
        member.is(
                function,
                keys.seal(member.id(), StaffMember.NAME, name.text()),
                keys.seal(member.id(), StaffMember.MAIL, mail.value()));
    }

    void remove(StaffMember member) {
        keys.destroy(member.id());
        member.leave();
    }

    StaffMember locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    Optional<StaffMember> of(UUID person) {
        return find("person = ?1 and not gone", person).firstResultOptional();
    }

    /** The same to be changed. */
    Optional<StaffMember> lockedIfAny(UUID person) {
        return find("person = ?1 and not gone", person)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** In the order in which they were entered. */
    List<StaffMember> in(StaffFunction function) {
        return list("function = ?1 and not gone order by id", function);
    }

    List<StaffMember> after(UUID id, int size) {
        return find("id > ?1 and not gone order by id", id).range(0, size - 1).list();
    }

    /** The others who deal with cases, in the order in which they were entered: a carrier's leads see none. */
    List<StaffMember> atCases(UUID self, UUID after, int size) {
        return find(
                        "id > ?1 and function <> ?2 and person <> ?3 and not gone order by id",
                        after,
                        StaffFunction.CARRIER_LEAD,
                        self)
                .range(0, size - 1)
                .list();
    }

    /** Absent for who has left. */
    Optional<String> name(StaffMember member) {
        return member.name().map(cipher -> keys.open(member.id(), StaffMember.NAME, cipher));
    }

    Optional<String> mail(StaffMember member) {
        return member.mail().map(cipher -> keys.open(member.id(), StaffMember.MAIL, cipher));
    }
}
