-- A restricted case is not worked with, and whoever objects to reminders gets none: what the client called safe stays.
alter table contact add column restricted boolean not null default false;
alter table contact add column objected boolean not null default false;
