-- Questions beyond the catalogue, each decided once: answered, or refused by a rule. Nothing of them ever changes.
create table question (
  id uuid constraint question_pk primary key,
  number int not null constraint question_number_uk unique,
  asked_on date not null,
  words text not null,
  reference text not null,
  population text not null,
  attributes text[] not null,
  place text not null constraint question_place_ck check (place in ('AUTHORITY', 'FEDERAL')),
  span text not null constraint question_span_ck check (span in ('HALF_YEAR', 'TOTAL')),
  state text not null constraint question_state_ck check (state in ('GRANTED', 'REFUSED')),
  reason text,
  release_id uuid not null constraint question_release_fk references release (id),
  unknowns int not null,
  document bytea not null,
  sha256 text not null,
  constraint question_reason_ck check ((state = 'REFUSED') = (reason is not null))
);

-- The answer in the bytes of one format.
create table question_file (
  id uuid constraint question_file_pk primary key,
  question_id uuid not null constraint question_file_question_fk references question (id),
  format text not null,
  bytes bytea not null,
  size int not null,
  sha256 text not null,
  constraint question_file_uk unique (question_id, format)
);

-- What the answer published, cell by cell in its order: later questions are looked at beside it.
create table question_cell (
  question_id uuid not null constraint question_cell_question_fk references question (id),
  position int not null,
  authority text,
  period text not null,
  groups text[] not null,
  state text not null,
  value int,
  constraint question_cell_pk primary key (question_id, position)
);

-- The true counts behind it. The application cannot read them.
create table question_count (
  question_id uuid not null constraint question_count_question_fk references question (id),
  authority text not null,
  office text not null,
  period text not null,
  groups text[] not null,
  units int not null
);
create index question_count_ix on question_count (question_id);

do $$
declare
  t text;
begin
  foreach t in array array['question', 'question_file', 'question_cell', 'question_count'] loop
    execute format('create trigger %I before update or delete or truncate on %I execute function refuse_change()',
      t || '_frozen', t);
    execute format('grant insert, select on %I to %I', t, zusage_role('job'));
  end loop;
  execute format('grant select on question, question_file to %I', zusage_role('app'));
end $$;
