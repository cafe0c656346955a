-- When a comparison of facts was last seen at work: one whose process has died is told from one that goes on. And how many
-- facts of the topic are not taken in yet, which are not lost.
alter table fact_comparison add alive_at timestamptz, add not_taken_in bigint not null default 0;
update fact_comparison set alive_at = started_at;
alter table fact_comparison alter alive_at set not null;
