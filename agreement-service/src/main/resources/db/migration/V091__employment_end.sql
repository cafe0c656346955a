-- Ending an employment is a change of its own, and when it was made is kept.
alter table employment add column ended_at timestamptz;
alter table employment add column revision bigint not null default 1;
-- A deputyship that ended before its last day: the row stays, for the deputy may have signed.
alter table deputy add column ended_at timestamptz;
