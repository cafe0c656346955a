-- The languages of a frozen text whose words no professional had reviewed: shown wherever the version is.
alter table agreement_version add column unreviewed_languages text[] not null default '{}';
