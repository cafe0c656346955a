-- Derived from zusage.agreement: nobody is reminded while an agreement is paused.
create table paused_agreement (
  id uuid constraint paused_agreement_pk primary key,
  authority text not null default zusage_authority(),
  office text not null default zusage_office(),
  version bigint not null default 0,
  paused_on date not null,
  constraint paused_agreement_tenant_id_uk unique (authority, office, id)
);

select zusage_protect('paused_agreement');
