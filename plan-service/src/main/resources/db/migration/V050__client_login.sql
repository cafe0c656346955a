-- By which login the client of a case comes: the opaque subject of the own tokens.
alter table known_case add column client_login uuid;

create index known_case_client_login_ix on known_case (authority, office, client_login)
  where client_login is not null;
