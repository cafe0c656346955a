-- Rows are walled by authority and office: within an authority a key is one office's, whichever carrier registers it.
alter table office add constraint office_authority_slug_uq unique (authority, slug);
drop index office_authority_ix;
