-- News of a place that became free, and the wait of a proposed transfer.
alter table reminder drop constraint reminder_kind_ck;
alter table reminder add constraint reminder_kind_ck
  check (kind in ('STEP_DUE', 'REVIEW_DUE', 'OFFER_OPEN', 'ADVISER_CHANGED', 'PLACE_FREE', 'HANDOVER_WAITING'));

alter table known_date drop constraint known_date_kind_ck;
alter table known_date add constraint known_date_kind_ck
  check (kind in ('STEP', 'REVIEW', 'OFFER', 'PLACE', 'HANDOVER'));
alter table known_date drop constraint known_date_over_ck;
alter table known_date add constraint known_date_over_ck check (over in
  ('DONE', 'SUPERSEDED', 'NOT_HELD', 'REVIEW_DROPPED', 'PLAN_CLOSED', 'OFFER_OVER', 'PLACE_GONE', 'ANSWERED'));
