-- So that what keeps a paper from being taken over twice goes with its case.
alter table known_paper add column casefile_id uuid;
create index known_paper_casefile_ix on known_paper (casefile_id);
create index casefile_counted_ix on casefile (counted_as) where counted_as is not null;
create index agreement_counted_ix on agreement (counted_as) where counted_as is not null;
create index transfer_casefile_ix on transfer (authority, office, casefile_id);

-- Every row of a closed case that nothing holds, in the caller's transaction; again: after a restore, whatever state it is in.
-- The application may delete few of these tables by itself: what is written once stays, but for this. A test reads the
-- catalogue and fails if a table that leads to a case is missing here.
create function zusage_erase_case(whose uuid, today date, again boolean, facts text[], out agreements uuid[], out erased bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here constant text := zusage_authority();
  there constant text := zusage_office();
  is_closed boolean;
  is_restricted boolean;
  home uuid;
  versions uuid[];
  transfers uuid[];
  things uuid[];
  streams text[];
  step record;
  gone uuid[];
  n bigint;
begin
  select state = 'CLOSED', restricted_on is not null, household into is_closed, is_restricted, home from casefile
    where id = whose and authority = here and office = there for update;
  if not found then
    raise exception 'there is no such case' using errcode = 'ZT003';
  end if;
  if not again and (not is_closed or is_restricted or exists (
    select from legal_hold where casefile_id = whose and lifted_at is null and until >= today))
  then
    raise exception 'this case is not to be erased' using errcode = 'ZT003';
  end if;

  select coalesce(array_agg(id order by id), '{}') into agreements from agreement where casefile_id = whose;
  select coalesce(array_agg(id), '{}') into versions from agreement_version where agreement_id = any (agreements);
  select coalesce(array_agg(transfer_id), '{}') into transfers from transfer where casefile_id = whose;
  things := array[whose] || agreements || versions || transfers;
  streams := array['case:' || whose]
    || array(select 'agreement:' || id from unnest(agreements) as id)
    || array(select 'transfer:' || id from unnest(transfers) as id);
  if exists (select from outbox o join event_log e on e.id = o.event_id where e.aggregateid = any (streams || facts)) then
    raise exception 'what was told of this case is still on its way' using errcode = 'ZT004';
  end if;

  erased := 0;
  delete from published_hash where sha256 in (select text_hash from agreement_version where id = any (versions));
  -- What another office was asked and did not accept it knows under the transfer's id alone.
  delete from transfer where casefile_id = whose
    or (direction = 'INCOMING' and casefile_id is null and transfer_id = any (transfers));
  get diagnostics erased = row_count;
  for step in
    select * from (values
      (1, 'document_failure', 'version_id', versions),
      (2, 'document', 'version_id', versions),
      (3, 'scan', 'version_id', versions),
      (4, 'drawing', 'version_id', versions),
      (5, 'signature', 'version_id', versions),
      (6, 'agreement_version', 'id', versions),
      (7, 'pause', 'agreement_id', agreements),
      (8, 'frozen_structure', 'agreement_id', agreements),
      (9, 'corrected_structure', 'agreement_id', agreements),
      (10, 'known_plan', 'id', agreements),
      (11, 'handed_over', 'casefile_id', array[whose]),
      (12, 'taken_over', 'casefile_id', array[whose]),
      (13, 'known_paper', 'casefile_id', array[whose]),
      (14, 'consent', 'casefile_id', array[whose]),
      (15, 'notice', 'casefile_id', array[whose]),
      (16, 'deputy', 'casefile_id', array[whose]),
      (17, 'representative', 'casefile_id', array[whose]),
      (18, 'assessment', 'casefile_id', array[whose]),
      (19, 'field_change', 'casefile_id', array[whose]),
      (20, 'name_token', 'casefile_id', array[whose]),
      (21, 'legal_hold', 'casefile_id', array[whose]),
      (22, 'dispute', 'casefile_id', array[whose]),
      (23, 'restriction', 'casefile_id', array[whose]),
      (24, 'objection', 'casefile_id', array[whose]),
      (25, 'agreement', 'id', agreements),
      (26, 'casefile', 'id', array[whose]),
      (27, 'person_key', 'id', array[whose])) as steps (place, held, link, ids) order by place
  loop
    if exists (select from pg_attribute where attrelid = step.held::regclass and attname = 'id') then
      execute format('with gone as (delete from %I where %I = any ($1) returning id) select array_agg(id) from gone',
        step.held, step.link) into gone using step.ids;
      n := coalesce(cardinality(gone), 0);
      things := things || coalesce(gone, '{}');
    else
      execute format('delete from %I where %I = any ($1)', step.held, step.link) using step.ids;
      get diagnostics n = row_count;
    end if;
    erased := erased + n;
  end loop;

  -- The report of an import keeps its row, which leads nowhere from now on; a household of one is none.
  update paper_import_row set casefile_id = null, agreement_id = null where casefile_id = whose;
  update casefile set household = null where household = home and authority = here and office = there
    and (select count(*) from casefile where household = home and authority = here and office = there) = 1;

  delete from idempotency_key where resource = any (things);
  delete from inbox_parked p where p.stream = any (streams) or (p.stream is null and exists (
    select from unnest(array[whose] || agreements) as thing
    where position(thing::text in p.record_headers) > 0
      or position(convert_to(thing::text, 'UTF8') in coalesce(p.record_value, '')) > 0
      or position(convert_to(thing::text, 'UTF8') in coalesce(p.record_key, '')) > 0));
  -- Whatever is still to come of these streams is behind their end.
  update inbox_stream set last_sequence = 9223372036854775807, state = 'FLOWING', reason = null
    where stream = any (streams);
  delete from event_log where aggregatetype = 'zusage.agreement' and aggregateid = any (streams);
  delete from event_log where aggregatetype = 'zusage.fact' and aggregateid = any (facts);
  -- The case's own counter stays: its last event is the erasure.
  delete from stream_counter where aggregatetype = 'zusage.agreement' and aggregateid = any (streams)
    and aggregateid <> 'case:' || whose;
end $$;
revoke execute on function zusage_erase_case(uuid, date, boolean, text[]) from public;

-- Reports of imports that have served their time; what keeps a paper from coming twice goes with its case.
create function zusage_forget_imports(before timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  n bigint;
begin
  delete from paper_import_row where import_id in (select id from paper_import where imported_at < before);
  delete from paper_import where imported_at < before;
  get diagnostics n = row_count;
  return n;
end $$;
revoke execute on function zusage_forget_imports(timestamptz) from public;

do $$
begin
  execute format('grant execute on function zusage_erase_case(uuid, date, boolean, text[]) to %I', current_database() || '_app');
  execute format('grant execute on function zusage_forget_imports(timestamptz) to %I', current_database() || '_job');
end $$;
