-- Up to which event of its agreement a plan has followed, and after which one a step got its outcome: with both, the
-- events make the same plan again around what was decided here.
alter table plan add column followed bigint not null default 0;
alter table step add column decided_after bigint;
alter table step add column reopened_after bigint;
alter table step add column due_here boolean not null default false;

-- Of earlier outcomes it is only known that they came; of earlier days not who settled them.
update step set due_here = true;
update step set decided_after = 0 where state in ('MET', 'PARTLY_MET', 'NOT_MET');
