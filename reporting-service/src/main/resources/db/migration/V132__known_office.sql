-- Which offices there are, as their carriers say: public, and the measure of who has delivered.
create table known_office (
  carrier text not null,
  office text not null,
  authority text not null,
  programme text not null constraint known_office_programme_ck check (programme in ('MBE', 'JMD')),
  opens_on date not null,
  closes_on date,
  constraint known_office_pk primary key (carrier, office)
);
select zusage_share('known_office');
do $$ begin execute format('revoke insert, update, delete on known_office from %I', zusage_role('job')); end $$;
