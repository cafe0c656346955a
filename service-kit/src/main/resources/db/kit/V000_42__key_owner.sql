-- Each owner's key has versions of its own: the job sees whose key wraps a person's, and no key.
drop index person_key_version_ix;
create index person_key_owner_ix on person_key (owner, key_version, authority, office);
do $$
begin
  execute format('grant select (owner) on person_key to %I', zusage_role('job'));
end $$;
