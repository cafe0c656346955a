-- What people call the offer; there was none while no operation kept the table.
alter table offer add column title text not null default '';
alter table offer alter column title drop default;
create index offer_current_ix on offer (authority, id) where withdrawn_on is null;
