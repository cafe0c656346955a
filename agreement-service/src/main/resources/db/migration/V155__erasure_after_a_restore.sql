-- What statistics counted the case and each of its agreements under, in their order: their own ids, or those of the file that a
-- client who changed office left first. After a restore the ends of these facts are told again.
alter table erasure add column counted uuid[] not null default '{}';
-- A case that a restored database brought back may be ordered anew before the ledger is replayed: then it was erased twice. Of
-- orders that wait there is one.
alter table erasure drop constraint erasure_casefile_uq;
create index erasure_casefile_ix on erasure (casefile_id);
create unique index erasure_waiting_uq on erasure (casefile_id) where erased_at is null;

-- When an erasure that waits was last tried, and what it met: whoever was tried longest ago has the next turn.
alter table erasure add column tried_at timestamptz;
alter table erasure add column obstacle text
  constraint erasure_obstacle_ck check (obstacle in ('still-being-told', 'not-to-be-erased', 'failed'));
drop index erasure_waiting_ix;
create index erasure_waiting_ix on erasure (coalesce(tried_at, ordered_at), id) where erased_at is null;

-- Receipts of facts that this one named: they are demanded again after a restore.
alter table erasure_receipt add column fact_receipts uuid[] not null default '{}';
