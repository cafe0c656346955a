-- Who read or changed something, newest first: without it every line of the office is looked at for each question.
create index access_log_object_ix on access_log (authority, office, object_id, at desc, id desc);
