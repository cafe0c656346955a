-- Advising and accompanying. adviser: who wrote the entry and may correct it; it is in no sum and no list of others.
create table contact_entry (
  id uuid constraint contact_entry_pk primary key,
  authority text not null,
  office text not null,
  carrier text not null,
  adviser uuid not null,
  kind text not null constraint contact_entry_kind_ck
    check (kind in ('TALK', 'PHONE', 'WRITING', 'ACCOMPANYING', 'CASE_WORK')),
  minutes int not null constraint contact_entry_minutes_ck check (minutes between 1 and 600),
  topic text not null constraint contact_entry_topic_ck check (topic in
    ('LANGUAGE', 'SCHOOL', 'VOCATIONAL_TRAINING', 'RECOGNITION', 'WORK', 'CHILDCARE_FAMILY', 'HOUSING',
     'HEALTH_ACCESS', 'ORIENTATION', 'DEBT_BENEFITS', 'RESIDENCE_INFORMATION', 'OTHER')),
  held_on date not null,
  case_id uuid,
  removed boolean not null,
  version bigint not null,
  constraint contact_entry_tenant_id_uk unique (authority, office, id)
);

create index contact_entry_own_ix on contact_entry (authority, office, adviser, held_on desc, id desc) where not removed;
create index contact_entry_carrier_ix on contact_entry (carrier, held_on) where not removed;

select zusage_protect('contact_entry');

-- What an entry said in an earlier version. A row is never changed.
create table past_contact (
  id uuid constraint past_contact_pk primary key,
  authority text not null,
  office text not null,
  entry_id uuid not null,
  version bigint not null,
  kind text not null,
  minutes int not null,
  topic text not null,
  held_on date not null,
  case_id uuid,
  constraint past_contact_tenant_id_uk unique (authority, office, id),
  constraint past_contact_version_uk unique (entry_id, version),
  constraint past_contact_entry_id_fk foreign key (authority, office, entry_id)
    references contact_entry (authority, office, id)
);

select zusage_protect('past_contact');

do $$
begin
  execute format('revoke update, delete on past_contact from %I', zusage_role('app'));
end $$;

-- The proof of use of a carrier whose offices lie in several authorities: sums leave this function, and no row.
create function zusage_effort(of_carrier text, first_day date, last_day date)
returns table (authority text, office text, kind text, topic text, contacts bigint, minutes bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.authority, e.office, e.kind, e.topic, count(*), sum(e.minutes)
  from contact_entry e
  where e.carrier = of_carrier and e.held_on between first_day and last_day and not e.removed
  group by e.authority, e.office, e.kind, e.topic
$$;

do $$
begin
  revoke execute on function zusage_effort(text, date, date) from public;
  execute format('grant execute on function zusage_effort(text, date, date) to %I', zusage_role('app'));
end $$;
