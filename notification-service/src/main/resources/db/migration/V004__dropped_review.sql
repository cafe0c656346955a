-- A review may be dropped too: its plan was concluded before it.
alter table known_date drop constraint known_date_over_ck;
alter table known_date add constraint known_date_over_ck
  check (over in ('DONE', 'SUPERSEDED', 'NOT_HELD', 'REVIEW_DROPPED', 'PLAN_CLOSED'));
