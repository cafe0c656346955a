-- A review has a time (Europe/Berlin), a place and an interpreter, may be moved before its day, and has minutes.
-- place (address or link) and minutes (obstacles, missing offers, note) are sealed with the client's key.
alter table review add column planned_at time;
alter table review add column place bytea;
alter table review add column interpreter text not null default 'NOT_NEEDED'
  constraint review_interpreter_ck check (interpreter in ('NOT_NEEDED', 'NEEDED', 'ORDERED', 'CONFIRMED'));
alter table review add column interpreter_language text;
alter table review add constraint review_interpreter_language_ck
  check ((interpreter = 'NOT_NEEDED') = (interpreter_language is null));
alter table review add column replaced_by uuid;
alter table review add column minutes bytea;
alter table review add constraint review_minutes_when_held_ck check (minutes is null or state = 'HELD');

alter table review drop constraint review_state_ck;
alter table review add constraint review_state_ck
  check (state in ('PLANNED', 'HELD', 'NOT_HELD', 'RESCHEDULED', 'DROPPED'));
alter table review add constraint review_replaced_by_ck check (state <> 'RESCHEDULED' or replaced_by is not null);
alter table review add constraint review_replaced_by_fk
  foreign key (authority, office, replaced_by) references review (authority, office, id) deferrable initially deferred;
