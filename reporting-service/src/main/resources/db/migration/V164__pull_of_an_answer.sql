-- Answers to questions are pulled like tables of releases; and whether the caller had the bytes already is told apart.
alter table pull
  alter column release_id drop not null,
  add column question_id uuid constraint pull_question_fk references question (id),
  add column unchanged boolean not null default false,
  add constraint pull_of_one_ck check ((release_id is null) <> (question_id is null));
create index pull_question_ix on pull (question_id, pulled_at);
