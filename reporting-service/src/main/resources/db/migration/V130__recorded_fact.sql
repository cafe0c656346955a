-- Facts of every unit of the dictionary: what was said newly of a pseudonymous thing, and when in months. What a thing is
-- like is what its facts say one after the other. As before, the application adds facts and reads none.
create table recorded_fact (
  id uuid constraint recorded_fact_pk primary key,
  authority text not null,
  office text not null,
  subject text not null,
  sequence bigint not null,
  unit text not null
    constraint recorded_fact_unit_ck check (unit in ('CASE', 'AGREEMENT', 'STEP', 'REVIEW', 'REFERRAL')),
  milestone text not null,
  month date not null constraint recorded_fact_month_ck check (extract(day from month) = 1),
  told_in date not null constraint recorded_fact_told_in_ck check (extract(day from told_in) = 1),
  said jsonb not null,
  constraint recorded_fact_tenant_id_uk unique (authority, office, id)
);
create index recorded_fact_subject_ix on recorded_fact (unit, subject, sequence);
create index recorded_fact_told_ix on recorded_fact (authority, office, told_in);

select zusage_protect('recorded_fact', job => true);

do $$
begin
  execute format('revoke select, update, delete on recorded_fact from %I', zusage_role('app'));
  execute format('revoke insert, update on recorded_fact from %I', zusage_role('job'));
end $$;

-- What is known after several facts: the last word on each field counts.
create aggregate fact_merge(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');
