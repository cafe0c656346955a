-- A calendar takes a moved day for news only under a higher number, and a pause too.
alter table known_date
  add column changes int not null default 0,
  add column changed_at timestamptz not null default now();

-- A row stays after its pause: it goes on counting.
alter table paused_agreement
  add column paused boolean not null default true,
  add column changes int not null default 1,
  add column changed_at timestamptz not null default now();

create index known_date_case_ix on known_date (case_id) where over is null;
create index known_adviser_adviser_ix on known_adviser (adviser);
create index known_deputy_person_ix on known_deputy (person);
