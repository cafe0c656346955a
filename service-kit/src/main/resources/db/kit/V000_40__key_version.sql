-- Which wrapping key a person's key is wrapped with; none for those of before. The job sees that much and no key.
alter table person_key add column key_version text;
create index person_key_version_ix on person_key (key_version, authority, office);
do $$
begin
  execute format('create policy job on person_key to %I using (true)', zusage_role('job'));
  execute format('grant select (id, authority, office, key_version) on person_key to %I', zusage_role('job'));
end $$;
