-- How the client said that he or she objects no more; what was withdrawn before was not asked for it.
alter table objection add column withdrawn_how text;
alter table objection add constraint objection_withdrawn_how_ck check
    (withdrawn_how is null or withdrawn_on is not null and withdrawn_how in ('OWN_LOGIN', 'PAPER', 'SPOKEN'));
