-- Who knew the units behind a count when it was counted, beside the office: its carrier, and where they went on.
alter table release_count add known_to text[] not null default '{}';
