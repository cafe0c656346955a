-- Whether the recipient learnt of it on a topic of its own: what it was never told is not taken back there either.
alter table booking add column told_recipient boolean not null default false;
alter table booking alter column told_recipient drop default;
alter table referral add column told_recipient boolean not null default false;
alter table referral alter column told_recipient drop default;
