-- What the client demanded: a restricted case is not worked with, an uncounted one is no part of the statistics.
alter table known_case add column restricted boolean not null default false;
alter table known_case add column uncounted boolean not null default false;
