-- A key is unique with its carrier: nobody can take the key of another carrier's office away.
alter table office drop constraint office_slug_uq;
alter table office add constraint office_carrier_slug_uq unique (carrier, slug);
drop index office_carrier_ix;
