package de.zusage.notification.calendar;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.RuleViolation;
import de.zusage.notification.adviser.Responsibility;
import de.zusage.notification.agreement.CaseOver;
import de.zusage.notification.calendar.CalendarFeeds.Title;
import de.zusage.notification.contact.ContactStopped;
import de.zusage.notification.contact.OpenCases;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.secret.Secret;
import de.zusage.notification.staff.Colleagues;
import de.zusage.notification.staff.StaffGone;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives calendars their addresses and takes them back. */
@ApplicationScoped
class FeedService {

    private static final String KIND = "calendar-feed";

    private final CalendarFeeds feeds;
    private final OpenCases cases;
    private final Reach reach;
    private final Responsibility responsibility;
    private final Colleagues colleagues;
    private final Tenancy tenancy;
    private final Caller caller;
    private final AccessLog accessLog;
    private final SecureRandom random = new SecureRandom();

    FeedService(
            CalendarFeeds feeds,
            OpenCases cases,
            Reach reach,
            Responsibility responsibility,
            Colleagues colleagues,
            Tenancy tenancy,
            Caller caller,
            AccessLog accessLog) {
        this.feeds = feeds;
        this.cases = cases;
        this.reach = reach;
        this.responsibility = responsibility;
        this.colleagues = colleagues;
        this.tenancy = tenancy;
        this.caller = caller;
        this.accessLog = accessLog;
    }

    /** On the client's wish; an earlier address is dead from now on. */
    @Transactional
    Secret openForCase(UUID caseId, @Nullable String title) {
        boolean open = cases.holdOpen(caseId);
        responsibility.require(caseId);
        if (!open) {
            throw new RuleViolation("case-closed", "The case is closed; it has no calendar any more.");
        }
        if (reach.stopped(caseId)) {
            throw new RuleViolation("contact-stopped", "Everything was stopped until the client asks for it.");
        }
        accessLog.record("WRITE", KIND, caseId);
        Secret secret = Secret.fresh(random);
        feeds.ofCase(caseId, secret, title == null ? null : new Title(title, carrier()));
        return secret;
    }

    @Transactional
    void revokeOfCase(UUID caseId) {
        cases.holdOpen(caseId);
        responsibility.require(caseId);
        accessLog.record("WRITE", KIND, caseId);
        feeds.revokeOfCase(caseId);
    }

    /** The adviser's own, as long as he or she is on the staff; an earlier address is dead from now on. */
    @Transactional
    Secret openForAdviser() {
        UUID person = adviser();
        colleagues.requireOnStaff(person);
        Secret secret = Secret.fresh(random);
        feeds.ofAdviser(person, secret);
        return secret;
    }

    @Transactional
    void revokeOfAdviser() {
        feeds.revokeOfAdviser(adviser());
    }

    /** Closing a case stops its calendar at once. */
    void on(@Observes CaseOver over) {
        feeds.revokeOfCase(over.caseId());
    }

    /** The switch that stops everything stops the calendar too. */
    void on(@Observes ContactStopped stopped) {
        feeds.revokeOfCase(stopped.caseId());
    }

    /** Whoever has left reads nothing at the own address any more. */
    void on(@Observes StaffGone gone) {
        feeds.revokeOfAdviser(gone.person());
    }

    private UUID adviser() {
        tenancy.required();
        UUID person = UUID.fromString(caller.subject());
        accessLog.record("WRITE", KIND, person);
        return person;
    }

    private String carrier() {
        return caller.carrier().orElseThrow(ForbiddenException::new);
    }
}
