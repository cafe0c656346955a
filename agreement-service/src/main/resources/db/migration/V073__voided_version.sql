-- A signature taken by mistake: the version is void and stays readable. Why is case content and therefore sealed.
alter table agreement_version
    add column voided_on date,
    add column void_reason bytea,
    drop constraint agreement_version_state_ck,
    add constraint agreement_version_state_ck check (state in
        ('DRAFT', 'OFFERED', 'PARTLY_SIGNED', 'WITHDRAWN', 'EXPIRED', 'DECLINED', 'IN_FORCE', 'REPLACED', 'VOIDED')),
    add constraint agreement_version_voided_ck check
        ((state = 'VOIDED') = (voided_on is not null) and (voided_on is null) = (void_reason is null));

alter table agreement drop constraint agreement_state_ck;
alter table agreement add constraint agreement_state_ck check (state in
    ('DRAFT', 'OFFERED', 'PARTLY_SIGNED', 'DECLINED', 'EXPIRED', 'ACTIVE', 'PAUSED',
     'COMPLETED', 'ENDED_BY_CLIENT', 'ENDED_BY_MUTUAL_CONSENT', 'ENDED_OFFICE_UNABLE', 'LAPSED', 'ENDED_OTHER',
     'TRANSFERRED', 'VOIDED'));
