create function zusage_plans_of(of_case uuid, of_agreements uuid[]) returns setof uuid
language sql stable set search_path = public, pg_temp as $$
  select id from plan where case_id = of_case or id = any (of_agreements)
$$;

-- What recipients were told under ids made for them.
create function zusage_told_of(of_case uuid, of_agreements uuid[]) returns table (topic text, stream text)
language sql stable set search_path = public, pg_temp as $$
  select 'zusage.referral.' || o.provider, 'place:' || b.place_id
  from booking b join offer o on o.id = b.offer_id
  where b.case_id = of_case or b.agreement_id = any (of_agreements)
  union all
  select 'zusage.referral.' || r.recipient, 'received-referral:' || r.outward_id
  from referral r where r.case_id = of_case or r.agreement_id = any (of_agreements)
$$;

do $$
begin
  revoke execute on function zusage_plans_of(uuid, uuid[]) from public;
  revoke execute on function zusage_told_of(uuid, uuid[]) from public;
end $$;

insert into erasure_rule (position, tables, statement) values
  -- What was answered to a request and what was told or heard; the counters of recipients' streams go on.
  (10, '{idempotency_key}', 'delete from idempotency_key where resource = $1 or resource = any ($2) or resource in (
     select id from evidence where plan_id in (select zusage_plans_of($1, $2)) union all
     select id from review where plan_id in (select zusage_plans_of($1, $2)) union all
     select id from booking where case_id = $1 or agreement_id = any ($2) union all
     select id from referral where case_id = $1 or agreement_id = any ($2))'),
  (20, '{outbox}', 'delete from outbox where event_id in (
     select id from event_log where aggregatetype = ''zusage.plan'' and aggregateid = any ($3) union all
     select id from event_log join zusage_told_of($1, $2) on aggregatetype = topic and aggregateid = stream)'),
  (21, '{event_log}', 'delete from event_log where id in (
     select id from event_log where aggregatetype = ''zusage.plan'' and aggregateid = any ($3) union all
     select id from event_log join zusage_told_of($1, $2) on aggregatetype = topic and aggregateid = stream)'),
  (22, '{stream_counter}', 'delete from stream_counter where aggregatetype = ''zusage.plan'' and aggregateid = any ($3)'),
  (30, '{inbox_parked}', 'delete from inbox_parked where stream = any ($3) or exists (
     select from unnest($2 || $1) i where position(convert_to(i::text, ''UTF8'')
       in coalesce(record_key, ''''::bytea) || ''\x00''::bytea || coalesce(record_value, ''''::bytea)) > 0)'),
  (31, '{inbox_stream}', 'delete from inbox_stream where stream = any ($3)'),
  -- The key first: without it no text is legible, whatever happens to the row.
  (40, '{person_key}', 'delete from person_key where id = $1'),
  -- Places and referrals, with what their recipients know of them.
  (41, '{lost_offer}', 'delete from lost_offer where
     step_id in (select id from step where plan_id in (select zusage_plans_of($1, $2)))
     or booking_id in (select id from booking where case_id = $1 or agreement_id = any ($2))'),
  (42, '{booking,place}', 'with gone as (
       delete from booking where case_id = $1 or agreement_id = any ($2) returning place_id),
     known as (delete from place where id in (select place_id from gone) returning id)
     select from gone union all select from known'),
  (43, '{referral,received_referral}', 'with gone as (
       delete from referral where case_id = $1 or agreement_id = any ($2) returning outward_id),
     known as (delete from received_referral where id in (select outward_id from gone) returning id)
     select from gone union all select from known'),
  -- The plan. How a step stood is also known where it goes on.
  (50, '{step_correction}', 'delete from step_correction where plan_id in (select zusage_plans_of($1, $2))'),
  (51, '{said_verdict}', 'delete from said_verdict where plan_id in (select zusage_plans_of($1, $2))'),
  (52, '{evidence}', 'delete from evidence where plan_id in (select zusage_plans_of($1, $2))'),
  (53, '{plan_text}', 'delete from plan_text where plan_id in (select zusage_plans_of($1, $2))'),
  (54, '{step}', 'update step set earlier_state = null, earlier_cause = null, earlier_started_on = null, earlier_final_on = null
     where earlier_state is not null and plan_id not in (select zusage_plans_of($1, $2))
       and continues in (select id from step where plan_id in (select zusage_plans_of($1, $2)))'),
  (55, '{step}', 'delete from step where plan_id in (select zusage_plans_of($1, $2))'),
  (56, '{review}', 'delete from review where plan_id in (select zusage_plans_of($1, $2))'),
  (57, '{plan}', 'delete from plan where id in (select zusage_plans_of($1, $2))'),
  -- An adviser's time was spent all the same: it counts on, for nobody.
  (60, '{past_contact}', 'update past_contact set case_id = null where case_id = $1'),
  (61, '{contact_entry}', 'update contact_entry set case_id = null where case_id = $1'),
  -- What was learnt.
  (70, '{known_consent}', 'delete from known_consent where case_id = $1'),
  (71, '{known_deputy}', 'delete from known_deputy where case_id = $1'),
  (72, '{known_case}', 'delete from known_case where id = $1');

select
  zusage_keep_erased('person_key', 'id'),
  zusage_keep_erased('plan', 'id', 'case_id'),
  zusage_keep_erased('booking', 'case_id', 'agreement_id'),
  zusage_keep_erased('referral', 'case_id', 'agreement_id'),
  zusage_keep_erased('contact_entry', 'case_id'),
  zusage_keep_erased('past_contact', 'case_id'),
  zusage_keep_erased('known_consent', 'case_id'),
  zusage_keep_erased('known_deputy', 'case_id'),
  zusage_keep_erased('known_case', 'id');
