-- One row per reminder and what became of it; the unique key is what keeps a duplicate event from a second mail.
create table reminder (
  id uuid constraint reminder_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null default 0,
  kind text not null constraint reminder_kind_ck check (kind in ('STEP_DUE', 'REVIEW_DUE')),
  subject_id uuid not null,
  agreement_id uuid not null,
  case_id uuid not null,
  due_on date not null,
  recipient text not null constraint reminder_recipient_ck check (recipient in ('CLIENT', 'OFFICE')),
  state text not null constraint reminder_state_ck
    check (state in ('PLANNED', 'SENDING', 'SENT', 'DROPPED', 'NO_CHANNEL', 'FAILED')),
  reason text,
  next_attempt_at timestamptz not null,
  attempts int not null default 0,
  failures int not null default 0,
  message_id text,
  language text,
  settled_at timestamptz,
  constraint reminder_tenant_id_uk unique (authority, office, id),
  constraint reminder_once_uk unique (authority, office, kind, subject_id, due_on, recipient)
);

create index reminder_due_ix on reminder (next_attempt_at, id) where state in ('PLANNED', 'SENDING');
create index reminder_case_ix on reminder (case_id, due_on, id);
create index reminder_subject_ix on reminder (subject_id);
create index reminder_agreement_ix on reminder (agreement_id);

select zusage_protect('reminder', job => true);
