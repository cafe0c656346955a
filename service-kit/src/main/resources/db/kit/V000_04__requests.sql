-- The key and the request are kept as keyed digests only: who asked for what cannot be read from here.
create table idempotency_key (
  key_digest bytea constraint idempotency_key_pk primary key,
  request_digest bytea not null,
  resource uuid,
  created_at timestamptz not null default now()
);

create index idempotency_key_created_ix on idempotency_key (created_at);

select zusage_share('idempotency_key');

-- Who read or changed what: a tenant table, insert only for the application.
create table access_log (
  id uuid constraint access_log_pk primary key,
  authority text not null,
  office text not null,
  version bigint not null default 0,
  at timestamptz not null,
  subject text not null,
  roles text not null,
  action text not null,
  kind text not null,
  object_id uuid not null,
  request_id text,
  constraint access_log_tenant_id_uk unique (authority, office, id)
);

select zusage_protect('access_log');

do $$
begin
  execute format('revoke update, delete on access_log from %I', zusage_role('app'));
end $$;
