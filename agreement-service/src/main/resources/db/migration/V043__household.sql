-- Cases of one household share a number that means nothing else and is shown to nobody.
alter table casefile add column household uuid;
create index casefile_household_ix on casefile (authority, office, household) where household is not null;
