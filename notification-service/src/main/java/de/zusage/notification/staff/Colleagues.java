package de.zusage.notification.staff;

import de.zusage.kit.web.RuleViolation;
import de.zusage.notification.contact.Mailbox;
import de.zusage.notification.date.DateKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What other features ask of the staff of the office at work. */
@ApplicationScoped
public class Colleagues {

    private final StaffMembers members;
    private final Preferences preferences;
    private final Clock clock;

    Colleagues(StaffMembers members, Preferences preferences, Clock clock) {
        this.members = members;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** Where that person reads mail: at the own address, otherwise at the one that the office has; at none that bounced. */
    public Optional<Mailbox> mailbox(UUID person) {
        return preferences
                .of(person)
                .filter(wish -> wish.bouncedOn().isEmpty())
                .flatMap(preferences::mail)
                .or(() -> members.of(person)
                        .filter(member -> member.bouncedOn().isEmpty())
                        .flatMap(members::mail))
                .map(mail -> new Mailbox(mail, Locale.GERMAN));
    }

    /** Nobody is there; an address that was named since is another one, and nobody names one meanwhile. */
    public void bounced(UUID person, String address) {
        LocalDate today = LocalDate.now(clock);
        preferences
                .lockedIfAny(person)
                .filter(wish -> preferences.mail(wish).filter(address::equals).isPresent())
                .ifPresent(wish -> wish.bounced(today));
        members.lockedIfAny(person)
                .filter(member -> members.mail(member).filter(address::equals).isPresent())
                .ifPresent(member -> member.bounced(today));
    }

    /** When the messages of a day come, where the person has said so. */
    public Optional<LocalTime> digestAt(UUID person) {
        return preferences.of(person).flatMap(Preference::digestAt);
    }

    public boolean hears(UUID person, Notice notice) {
        return preferences
                .of(person)
                .map(wish -> !wish.switchedOff().contains(notice))
                .orElse(true);
    }

    /** Days from the day itself, before it with a minus, where the person has lead times of his or her own. */
    public Optional<List<Integer>> leadDays(UUID person, DateKind kind) {
        return preferences
                .of(person)
                .flatMap(wish -> Optional.ofNullable(wish.leadDays().get(kind)));
    }

    /** The name under which the office knows that person. */
    public Optional<String> name(UUID person) {
        return members.of(person).flatMap(members::name);
    }

    /** 409 for whoever the office has not entered: what is his or hers goes when he or she leaves the staff, which cannot happen until the transaction ends. */
    public void requireOnStaff(UUID person) {
        if (members.lockedIfAny(person).isEmpty()) {
            throw new RuleViolation(
                    "not-on-the-staff", "You are not on the staff of this office. Who manages the office enters you.");
        }
    }

    public Optional<StaffFunction> function(UUID person) {
        return members.of(person).map(StaffMember::function);
    }

    /** Who can be told something in that function, in the order in which they were entered. */
    public List<UUID> in(StaffFunction function) {
        return members.in(function).stream()
                .map(StaffMember::person)
                .filter(person -> mailbox(person).isPresent())
                .toList();
    }

    /** The carrier of the office, as soon as somebody of its staff is known: of who is there now whoever was entered last. */
    public Optional<String> carrier() {
        return members.find("order by gone, id desc").firstResultOptional().map(StaffMember::carrier);
    }
}
