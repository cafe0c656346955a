-- The tokens of a login, sealed by a key that only the browser's cookie holds: the table alone opens nothing, nor does the
-- cookie. Nothing of a case is ever kept here.
create table login_session (
  id uuid primary key,
  sealed bytea not null,
  ends_at timestamptz not null
);
create index login_session_ends_at on login_session (ends_at);
grant select, insert, delete on login_session to portal_app;
