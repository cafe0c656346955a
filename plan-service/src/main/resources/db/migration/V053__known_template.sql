-- Derived from zusage.template: the newest published words of each building block. Public wording, no case: no tenant.
-- Without a carrier, an empty text, a block ships with agreement-service.
create table known_template (
  carrier text not null,
  code text not null,
  version int not null,
  texts text not null,
  constraint known_template_pk primary key (carrier, code)
);

select zusage_share('known_template');
