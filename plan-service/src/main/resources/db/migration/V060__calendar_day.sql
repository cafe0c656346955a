-- What the public calendar does not know of an authority: communal and one-off holidays, and holidays it does not keep.
-- Public knowledge of a city, no case: no tenant. Rows are never changed: a removed one still explains dates of its time.
create table calendar_day (
  id uuid constraint calendar_day_pk primary key,
  authority text not null,
  day date not null,
  holiday boolean not null,
  entered_at timestamptz not null,
  removed_at timestamptz,
  constraint calendar_day_removed_at_ck check (removed_at >= entered_at)
);

create unique index calendar_day_present_uk on calendar_day (authority, day) where removed_at is null;
create index calendar_day_authority_ix on calendar_day (authority, day);

select zusage_share('calendar_day');
