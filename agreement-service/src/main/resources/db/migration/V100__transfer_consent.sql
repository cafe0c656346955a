-- What goes along with a client to another office is part of what he or she agrees to, not of the proposal.
alter table consent add column hands_over text[] not null default '{}';
alter table consent alter column hands_over drop default;
alter table consent add constraint consent_hands_over_ck check (purpose = 'TRANSFER' or hands_over = '{}');

-- A proposal rests on a consent of the register. One that was made on words of its own counts as version 0, and as long as
-- it waits it is taken back: nobody could withdraw what it rests on.
update transfer set state = 'WITHDRAWN', settled_on = current_date, revision = revision + 1 where state = 'PROPOSED';
alter table transfer alter column consent_wording type int using 0;
alter table transfer add column consent_id uuid;
alter table transfer add constraint transfer_consent_fk foreign key (authority, office, consent_id)
    references consent (authority, office, id);
alter table transfer add constraint transfer_consent_ck check
    (case when direction = 'INCOMING' then consent_id is null else state <> 'PROPOSED' or consent_id is not null end);
create index transfer_consent_ix on transfer (authority, office, consent_id) where state = 'PROPOSED';
