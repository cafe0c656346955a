-- An agreement that was never one: a signature was a mistake. It is not counted.
alter table agreement_fact
    drop constraint agreement_fact_milestone_ck,
    add constraint agreement_fact_milestone_ck check (milestone in
        ('OFFERED', 'SIGNED', 'DECLINED', 'ENDED', 'COMPLETED', 'VOIDED'));
