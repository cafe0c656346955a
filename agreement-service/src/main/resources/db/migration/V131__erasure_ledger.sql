-- What was or is to be erased: ids, rule, role and days; no name, no content. Never deleted by the service.
create table erasure (
    id            uuid        not null constraint erasure_pk primary key,
    authority     text        not null,
    office        text        not null,
    carrier       text        not null,
    casefile_id   uuid        not null constraint erasure_casefile_uq unique,
    order_id      uuid        not null,
    rule          text        not null,
    reason        text        not null,
    ordered_by    text        not null,
    ordered_at    timestamptz not null,
    agreements    uuid[]      not null default '{}',
    -- For the case and each of the agreements what its statistical facts are receipted with; null where they count elsewhere.
    fact_receipts uuid[]      not null default '{}',
    erased_rows   bigint      not null default 0,
    erased_at     timestamptz,
    erased_on     date,
    topics_until  date,
    backups_until date,
    written_at    timestamptz,
    constraint erasure_tenant_uq unique (authority, office, id),
    constraint erasure_erased_ck check ((erased_at is null) = (erased_on is null)
        and (erased_at is null) = (topics_until is null) and (erased_at is null) = (backups_until is null))
);
create index erasure_carrier_ix on erasure (carrier, id desc);
create index erasure_order_ix on erasure (order_id);
create index erasure_agreements_ix on erasure using gin (agreements);
create index erasure_waiting_ix on erasure (ordered_at, id) where erased_at is null;
create index erasure_unwritten_ix on erasure (erased_at) where written_at is null;
select zusage_protect('erasure');
do $$
declare
  app constant name := current_database() || '_app';
  job constant name := current_database() || '_job';
begin
  execute format('revoke delete on erasure from %I', app);
  execute format('create policy job on erasure to %I using (true)', job);
  execute format('grant select, update (written_at) on erasure to %I', job);
end $$;

-- Random ids, names of services and days: of no tenant, because receipts of facts come without one.
create table erasure_receipt (
    receipt_id  uuid        not null,
    service     text        not null,
    erasure_id  uuid,
    expected_at timestamptz,
    received_at timestamptz,
    erased_rows bigint,
    written_at  timestamptz,
    constraint erasure_receipt_pk primary key (receipt_id, service),
    constraint erasure_receipt_expected_ck check ((erasure_id is null) = (expected_at is null))
);
create index erasure_receipt_erasure_ix on erasure_receipt (erasure_id);
create index erasure_receipt_missing_ix on erasure_receipt (expected_at, receipt_id)
    where received_at is null and erasure_id is not null;
create index erasure_receipt_unwritten_ix on erasure_receipt (received_at)
    where received_at is not null and erasure_id is not null and written_at is null;
select zusage_share('erasure_receipt');
do $$
begin
  execute format('revoke delete on erasure_receipt from %I, %I', current_database() || '_app', current_database() || '_job');
end $$;
