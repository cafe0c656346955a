-- What shows that something was done: its kind, its date, and the SHA-256 of a file that is kept elsewhere.
create table evidence (
  id uuid constraint evidence_pk primary key,
  authority text not null,
  office text not null,
  plan_id uuid not null,
  step_id uuid not null,
  kind text not null constraint evidence_kind_ck check (kind in
    ('CERTIFICATE', 'CONFIRMATION', 'LETTER', 'CONTRACT', 'APPLICATION', 'OWN_WORD', 'OTHER')),
  dated_on date not null,
  sha256 text constraint evidence_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_on date not null,
  constraint evidence_tenant_id_uk unique (authority, office, id),
  constraint evidence_step_id_fk foreign key (authority, office, step_id) references step (authority, office, id)
);

create index evidence_plan_id_ix on evidence (plan_id);

select zusage_protect('evidence');
