-- Channels in the client's order; one of them is being called by the adviser.
alter table contact_channel add column rank int not null default 0;
alter table contact_channel alter column rank drop default;
alter table contact_channel drop constraint contact_channel_channel_ck;
alter table contact_channel add constraint contact_channel_channel_ck check (channel in ('MAIL', 'CALL'));
alter table channel_history drop constraint channel_history_channel_ck;
alter table channel_history add constraint channel_history_channel_ck check (channel in ('MAIL', 'CALL'));

alter table reminder drop constraint reminder_state_ck;
alter table reminder add constraint reminder_state_ck
  check (state in ('PLANNED', 'SENDING', 'SENT', 'DROPPED', 'NO_CHANNEL', 'FAILED', 'CALLED'));
create index reminder_unsaid_ix on reminder (case_id) where recipient = 'CLIENT' and state in ('NO_CHANNEL', 'FAILED');

-- A try to tell a client something in person; without the number, and never changed.
create table call (
  id uuid constraint call_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null default 0,
  case_id uuid not null,
  outcome text not null constraint call_outcome_ck check (outcome in ('REACHED', 'NOT_REACHED')),
  said int not null,
  made_at timestamptz not null,
  constraint call_tenant_id_uk unique (authority, office, id),
  constraint call_contact_fk foreign key (authority, office, case_id) references contact (authority, office, id)
);

create index call_case_ix on call (case_id, made_at);

select zusage_protect('call');

do $$
begin
  execute format('revoke update, delete on call from %I', zusage_role('app'));
end $$;
