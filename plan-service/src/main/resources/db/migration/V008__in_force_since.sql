-- From which day on the present version is in force, and which one was before it.
alter table plan add column in_force_since date;
alter table plan add column earlier_version int constraint plan_earlier_version_ck check (earlier_version > 0);
update plan set in_force_since = opened_on;
alter table plan alter column in_force_since set not null;
