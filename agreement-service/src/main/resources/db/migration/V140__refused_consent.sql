-- A client who was asked and said no has said something too: nobody need ask again, and nothing follows from it.
alter table consent add column refused boolean not null default false;
alter table consent alter column refused drop default;
alter table consent add constraint consent_refused_ck check (not refused or (withdrawn_on is null and hands_over = '{}'));
drop index consent_live_uq;
create unique index consent_live_uq on consent (authority, office, casefile_id, purpose, recipient)
    where withdrawn_on is null and not refused;
