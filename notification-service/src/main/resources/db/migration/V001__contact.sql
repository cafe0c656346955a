-- One row per known case; a case without a row in contact_channel is reached through nothing at all.
create table contact (
  id uuid constraint contact_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null,
  language text not null,
  keyed boolean not null default false,
  closed_on date,
  constraint contact_tenant_id_uk unique (authority, office, id)
);

create table contact_channel (
  id uuid constraint contact_channel_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null default 0,
  contact_id uuid not null,
  channel text not null constraint contact_channel_channel_ck check (channel in ('MAIL')),
  address bytea not null,
  called_safe_on date not null,
  constraint contact_channel_tenant_id_uk unique (authority, office, id),
  constraint contact_channel_once_uk unique (contact_id, channel),
  constraint contact_channel_contact_fk foreign key (authority, office, contact_id)
    references contact (authority, office, id)
);

-- What the client said and when; without the address, and never changed.
create table channel_history (
  id uuid constraint channel_history_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null default 0,
  contact_id uuid not null,
  channel text not null constraint channel_history_channel_ck check (channel in ('MAIL')),
  word text not null constraint channel_history_word_ck check (word in ('CALLED_SAFE', 'WITHDRAWN')),
  said_on date not null,
  recorded_at timestamptz not null,
  constraint channel_history_tenant_id_uk unique (authority, office, id),
  constraint channel_history_contact_fk foreign key (authority, office, contact_id)
    references contact (authority, office, id)
);

create index channel_history_contact_ix on channel_history (contact_id, id);

create table office_contact (
  id uuid constraint office_contact_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null,
  mail bytea,
  constraint office_contact_tenant_id_uk unique (authority, office, id),
  constraint office_contact_office_uk unique (authority, office)
);

select zusage_protect('contact');
select zusage_protect('contact_channel');
select zusage_protect('channel_history');
select zusage_protect('office_contact');

do $$
begin
  execute format('revoke update, delete on channel_history from %I', zusage_role('app'));
end $$;
