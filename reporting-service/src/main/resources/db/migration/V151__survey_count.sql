-- What is kept of the answers to the survey: how often each was given in a quarter of the pilot. No row is of a respondent,
-- and no time is finer than the quarter. taken_by is the release that counts a row; later answers begin a new one.
create table survey_count (
  authority text not null,
  audience text not null constraint survey_count_audience_ck check (audience in ('CLIENT', 'ADVISER')),
  version int not null,
  quarter int not null,
  question text not null,
  answer text not null,
  counted int not null constraint survey_count_counted_ck check (counted >= 0),
  taken_by uuid,
  constraint survey_count_uk unique nulls not distinct
    (authority, audience, version, quarter, question, answer, taken_by)
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

do $$
begin
  -- The application reads counts only to raise them.
  execute format('grant insert, select, update (counted) on survey_count to %I', zusage_role('app'));
  execute format('grant insert, select, update, delete on survey_count to %I', zusage_role('job'));
end $$;
