-- Codes of the anonymous survey that are out and not used: a keyed digest, whose authority, in which half-year of the
-- calendar they were given out. Neither office nor person; a used code is deleted. Dead rows go as soon as can be.
create table survey_code (
  digest bytea constraint survey_code_pk primary key,
  authority text not null,
  audience text not null constraint survey_code_audience_ck check (audience in ('CLIENT', 'ADVISER')),
  half_year date not null constraint survey_code_half_year_ck
    check (extract(day from half_year) = 1 and extract(month from half_year) in (1, 7))
) with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

do $$ begin execute format('grant select, insert, delete on survey_code to %I', zusage_role('app')); end $$;
