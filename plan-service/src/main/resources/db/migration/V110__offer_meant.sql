-- The offer that a row of a table means.
create index offer_meant_ix on offer (authority, provider, title, valid_from) where withdrawn_on is null;
