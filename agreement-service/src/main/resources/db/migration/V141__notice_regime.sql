-- Under which data-protection law the information was given: that of the office on that day; unknown for older words.
alter table notice add column regime text;
alter table notice add constraint notice_regime_ck check (regime in ('DSGVO', 'KDG', 'DSG_EKD', 'SGB_VIII'));
