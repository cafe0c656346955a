-- Where in its file a letter was printed, and whether its address became unsafe since: then it must not go out.
alter table message add column printed_as int;
alter table message add column recalled boolean not null default false;
alter table message add constraint message_printed_ck check (printed_as is null or batch_id is not null);
alter table message add constraint message_recalled_ck check (not recalled or printed_as is not null);
create index message_printed_ix on message (case_id) where printed_as is not null and state <> 'SENT';
