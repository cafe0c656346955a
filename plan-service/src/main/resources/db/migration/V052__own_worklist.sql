-- The worklist of one person starts from the cases; the plans without a review from those that go on.
create index known_case_adviser_ix on known_case (authority, office, adviser);
create index known_deputy_person_ix on known_deputy (authority, office, person);
create index plan_case_id_ix on plan (authority, office, case_id);
create index plan_goes_on_ix on plan (authority, office, opened_on, id) where state = 'ACTIVE' and paused_on is null;
