-- Text messages; and which channels a client wants used where the one before failed, and where nobody is.
alter table contact_channel add column fallback boolean not null default false;
alter table contact_channel alter column fallback drop default;
alter table contact_channel add column bounced_on date;
alter table contact_channel drop constraint contact_channel_channel_ck;
alter table contact_channel add constraint contact_channel_channel_ck check (channel in ('MAIL', 'SMS', 'CALL'));
alter table channel_history drop constraint channel_history_channel_ck;
alter table channel_history add constraint channel_history_channel_ck check (channel in ('MAIL', 'SMS', 'CALL'));
alter table message drop constraint message_channel_ck;
alter table message add constraint message_channel_ck check (channel in ('MAIL', 'SMS'));
