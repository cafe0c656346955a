-- What falls due is found over all offices, by ids, dates and codes alone.
do $$
declare
  job constant name := current_database() || '_job';
begin
  execute format('create policy job on casefile for select to %I using (true)', job);
  execute format('grant select (id, authority, office, carrier, state, closed_on, closure_reason, counted_as) on casefile to %I',
    job);
  execute format('create policy job on agreement for select to %I using (true)', job);
  execute format('grant select (id, authority, office, casefile_id, counted_as) on agreement to %I', job);
end $$;
create index casefile_closed_ix on casefile (carrier, closed_on, id) where state = 'CLOSED';

-- A case is not erased before that day. Who set and lifted it are roles.
create table legal_hold (
    id          uuid        not null constraint legal_hold_pk primary key,
    authority   text        not null,
    office      text        not null,
    casefile_id uuid        not null,
    reason      text        not null,
    until       date        not null,
    set_by      text        not null,
    set_at      timestamptz not null,
    lifted_by   text,
    lifted_at   timestamptz,
    revision    bigint      not null,
    constraint legal_hold_tenant_uq unique (authority, office, id),
    constraint legal_hold_casefile_fk foreign key (authority, office, casefile_id)
        references casefile (authority, office, id),
    constraint legal_hold_lifted_ck check ((lifted_by is null) = (lifted_at is null))
);
create index legal_hold_casefile_ix on legal_hold (authority, office, casefile_id);
select zusage_protect('legal_hold');
do $$
declare
  app constant name := current_database() || '_app';
  job constant name := current_database() || '_job';
begin
  execute format('revoke delete on legal_hold from %I', app);
  execute format('create policy job on legal_hold for select to %I using (true)', job);
  execute format('grant select on legal_hold to %I', job);
end $$;
