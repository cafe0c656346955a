-- What an assessment observed beside the needs: case content like them, so one sealed list in the same row.
alter table assessment add column observations bytea;
do $$ begin execute format('revoke update on assessment from %I', current_database() || '_app'); end $$;
