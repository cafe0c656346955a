-- Letters: what waits in the office is printed as one batch and then posted, or put back.
create table letter_batch (
  id uuid constraint letter_batch_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null,
  state text not null constraint letter_batch_state_ck check (state in ('OPEN', 'POSTED', 'CANCELLED')),
  made_at timestamptz not null,
  printed_at timestamptz,
  settled_at timestamptz,
  constraint letter_batch_tenant_id_uk unique (authority, office, id),
  constraint letter_batch_settled_ck check ((state = 'OPEN') = (settled_at is null))
);

select zusage_protect('letter_batch');

alter table message add column batch_id uuid;
alter table message add constraint message_batch_fk foreign key (authority, office, batch_id)
  references letter_batch (authority, office, id);
alter table message add constraint message_batch_ck check (batch_id is null or channel = 'LETTER');
create index message_batch_ix on message (batch_id) where batch_id is not null;
create index message_letter_ix on message (authority, office, made_at, id) where channel = 'LETTER' and state = 'READY';

