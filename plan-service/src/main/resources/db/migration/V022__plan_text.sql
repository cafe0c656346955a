-- Free text of a plan or one of its steps, sealed with the client's key: at most one of a kind about each.
create table plan_text (
  id uuid constraint plan_text_pk primary key,
  authority text not null,
  office text not null,
  plan_id uuid not null,
  about uuid not null,
  kind text not null constraint plan_text_kind_ck check (kind in ('NOTE', 'CRITERION', 'SUB_STEPS')),
  content bytea not null,
  constraint plan_text_tenant_id_uk unique (authority, office, id),
  constraint plan_text_about_uk unique (about, kind),
  constraint plan_text_plan_id_fk foreign key (authority, office, plan_id) references plan (authority, office, id)
);

create index plan_text_plan_id_ix on plan_text (plan_id);

select zusage_protect('plan_text');
