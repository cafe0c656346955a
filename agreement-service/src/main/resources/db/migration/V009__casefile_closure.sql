-- A closed case says why, as a code, and since when: the day starts the retention clock.
alter table casefile add column closed_on date;
alter table casefile add column closure_reason text;
alter table casefile add constraint casefile_closure_reason_ck check (closure_reason in
    ('GOAL_REACHED', 'CLIENT_WISH', 'MOVED_AWAY', 'CONTACT_LOST', 'TRANSFERRED_ELSEWHERE', 'DECEASED', 'OTHER'));
alter table casefile add constraint casefile_closed_ck check
    (state <> 'CLOSED' or (closed_on is not null and closure_reason is not null));
