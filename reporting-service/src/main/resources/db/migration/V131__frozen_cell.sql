-- What is left of facts about something that was erased: counts, by what the dictionary's figures divide by and no more.
-- The subject stays noted, so that a straggler is not counted anew.
create table erased_subject (
  id uuid constraint erased_subject_pk primary key,
  authority text not null,
  office text not null,
  subject text not null,
  folded boolean not null default false,
  constraint erased_subject_tenant_id_uk unique (authority, office, id)
);
create index erased_subject_ix on erased_subject (subject);

create table frozen_cell (
  id uuid constraint frozen_cell_pk primary key,
  authority text not null,
  office text not null,
  population text not null,
  dimensions text not null,
  categories text not null,
  month date not null,
  until date,
  counted int not null constraint frozen_cell_counted_ck check (counted > 0),
  constraint frozen_cell_uk unique nulls not distinct
    (authority, office, population, dimensions, categories, month, until)
);

select zusage_protect('erased_subject', job => true);
select zusage_protect('frozen_cell', job => true);

do $$
begin
  execute format('revoke select, update, delete on erased_subject from %I', zusage_role('app'));
  execute format('revoke insert, delete on erased_subject from %I', zusage_role('job'));
  execute format('revoke all on frozen_cell from %I', zusage_role('app'));
  execute format('revoke delete on frozen_cell from %I', zusage_role('job'));
end $$;
