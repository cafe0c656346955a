package de.zusage.agreement.casefile;

import de.zusage.agreement.naming.NameIndex;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The two ends of a transfer: a case leaves one office and is opened anew, under a new key, at the other. */
@ApplicationScoped
public class CaseTransfers {
    private final Casefiles casefiles;
    private final CasefileVault vault;
    private final NameIndex names;
    private final EventLog events;
    private final AccessLog access;
    private final Ids ids;
    private final Clock clock;

    CaseTransfers(
            Casefiles casefiles,
            CasefileVault vault,
            NameIndex names,
            EventLog events,
            AccessLog access,
            Ids ids,
            Clock clock) {
        this.names = names;
        this.casefiles = casefiles;
        this.vault = vault;
        this.events = events;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** Closes the case here, which starts its retention, and hands out what goes along. */
    @Transactional(TxType.MANDATORY)
    public HandedCase hand(UUID id, LocalDate on) {
        Casefile casefile = casefiles.toChange(id);
        OutgoingEvent closed = casefile.transferElsewhere(on); // first: of a restricted case nothing is opened
        HandedCase handed = new HandedCase(
                new PersonName(vault.name(casefile)),
                vault.birthDate(casefile).orElse(null),
                vault.person(casefile),
                casefile.clientLogin,
                casefile.counted());
        publish(id, closed);
        access.record("hand-to-other-office", "case", id);
        return handed;
    }

    /** Who accepts for an office: from then on the responsible adviser. */
    public record Receiver(Tenant tenant, String carrier, UUID adviser) {}

    @Transactional(TxType.MANDATORY)
    public Casefile receive(HandedCase handed, Receiver receiver, LocalDate on) {
        Casefile casefile = new Casefile();
        casefile.id = ids.next();
        casefile.authority = receiver.tenant().authority();
        casefile.office = receiver.tenant().office();
        casefile.carrier = receiver.carrier();
        vault.open(casefile.id, casefile.carrier);
        casefile.state = CasefileState.PLANNING;
        casefile.hold(vault.seal(casefile.id, handed.name(), handed.birthDate(), handed.person()));
        casefile.clientLogin = handed.clientLogin();
        casefile.adviser = receiver.adviser();
        casefile.openedOn = on;
        casefile.openedAt = clock.instant();
        casefile.countedAs = handed.countedAs();
        casefile.revision = 1;
        casefiles.persistAndFlush(casefile);
        names.replace(casefile.id, casefile.carrier, handed.names());
        access.record("receive", "case", casefile.id);
        publish(
                casefile.id,
                new CasefileEvent.Opened(casefile.id, handed.person().contactLanguage(), casefile.adviser, on));
        if (casefile.clientLogin != null) {
            publish(casefile.id, new CasefileEvent.ClientLoginChanged(casefile.id, casefile.clientLogin, on));
        }
        return casefile;
    }

    private void publish(UUID id, OutgoingEvent event) {
        events.append(new EventStream("zusage.agreement", "case:" + id), event);
    }
}
