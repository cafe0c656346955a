package de.zusage.agreement.declaration;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.declaration.DeclarationApi.NewNotice;
import de.zusage.agreement.declaration.DeclarationApi.NoticeView;
import de.zusage.agreement.office.Offices;
import de.zusage.kit.Ids;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Noting that the information on data protection was given. */
@ApplicationScoped
class NoticeService {
    private final Notices notices;
    private final DeclarationDesk desk;
    private final Wordings wordings;
    private final Offices offices;
    private final Ids ids;
    private final Clock clock;

    NoticeService(Notices notices, DeclarationDesk desk, Wordings wordings, Offices offices, Ids ids, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.wordings = wordings;
        this.offices = offices;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID record(UUID caseId, NewNotice wanted) {
        Casefile casefile = desk.toDeclare(caseId, "record-notice");
        wordings.require(wanted.wording());
        LocalDate today = LocalDate.now(clock);
        LocalDate givenOn = wanted.givenOn() == null ? today : wanted.givenOn();
        if (givenOn.isAfter(today)) {
            throw new InvalidInput("given-in-future", "The information cannot have been given yet.");
        }
        Notice notice = new Notice();
        notice.id = ids.next();
        notice.authority = casefile.authority();
        notice.office = casefile.office();
        notice.casefileId = caseId;
        notice.wordingVersion = wanted.wording();
        notice.language = wanted.language().text();
        notice.how = wanted.how();
        notice.regime = wordings.isByRegime(wanted.wording())
                ? offices.regime(casefile.tenant(), casefile.carrier()).orElse(null)
                : null;
        notice.givenOn = givenOn;
        notice.recordedBy = desk.person();
        notice.recordedAt = clock.instant();
        notices.persist(notice);
        return notice.id;
    }

    @Transactional
    List<NoticeView> ofCase(UUID caseId) {
        desk.toRead(caseId, "list-notices");
        return notices.ofCase(caseId).stream()
                .map(notice -> new NoticeView(
                        notice.id, notice.wordingVersion, notice.regime, notice.language, notice.how, notice.givenOn))
                .toList();
    }
}
