-- Carriers and offices are public knowledge and belong to no tenant; only the own carrier's lead changes them.
create table carrier (
    slug              text   not null constraint carrier_pk primary key,
    name              text   not null,
    complaint_contact text   not null,
    revision          bigint not null
);
create table office (
    id        uuid   not null constraint office_pk primary key,
    slug      text   not null constraint office_slug_uq unique,
    authority text   not null,
    carrier   text   not null,
    name      text   not null,
    programme text   not null,
    regime    text   not null,
    opens_on  date   not null,
    closes_on date,
    revision  bigint not null,
    constraint office_programme_ck check (programme in ('MBE', 'JMD')),
    constraint office_regime_ck check (regime in ('DSGVO', 'KDG', 'DSG_EKD', 'SGB_VIII')),
    constraint office_period_ck check (closes_on is null or closes_on >= opens_on)
);
create index office_carrier_ix on office (carrier, slug);
create index office_authority_ix on office (authority, slug);
select zusage_share('carrier');
select zusage_share('office');
