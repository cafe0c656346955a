-- What is known of the client beside name and birth date, languages too, sealed as one: whoever reads the table learns
-- neither what somebody speaks nor where he or she comes from. The clear columns are of rows written before, until the
-- person is next corrected.
alter table casefile add column person bytea;
alter table casefile alter column contact_language drop not null;
alter table casefile alter column reading_languages drop not null;
alter table casefile alter column interpreter_needed drop not null;
alter table casefile add constraint casefile_person_ck check ((person is null) = (contact_language is not null));
