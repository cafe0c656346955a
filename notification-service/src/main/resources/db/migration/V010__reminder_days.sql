-- More than one reminder of one day: how many days before (minus) or after it each is meant. Until now it was a week.
alter table reminder add column days int not null default -7;
alter table reminder alter column days drop default;
update reminder set days = 0 where kind = 'ADVISER_CHANGED';
alter table reminder drop constraint reminder_once_uk;
alter table reminder add constraint reminder_once_uk unique (authority, office, kind, subject_id, due_on, recipient, days);
alter table reminder drop constraint reminder_kind_ck;
alter table reminder add constraint reminder_kind_ck
  check (kind in ('STEP_DUE', 'REVIEW_DUE', 'OFFER_OPEN', 'ADVISER_CHANGED'));

alter table known_date drop constraint known_date_kind_ck;
alter table known_date add constraint known_date_kind_ck check (kind in ('STEP', 'REVIEW', 'OFFER'));
alter table known_date drop constraint known_date_over_ck;
alter table known_date add constraint known_date_over_ck
  check (over in ('DONE', 'SUPERSEDED', 'NOT_HELD', 'REVIEW_DROPPED', 'PLAN_CLOSED', 'OFFER_OVER'));
