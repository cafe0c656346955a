-- The timeline of a case reads the log of each of its things from its newest row on.
create index access_log_object_ix on access_log (authority, office, object_id, at desc, id desc);
-- What nobody did stands in the noted changes alone.
create index field_change_system_ix on field_change (authority, office, casefile_id, at desc, id desc)
    where changed_by is null;
