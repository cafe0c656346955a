-- A row in each table that takes long to reach over the interface; %t: office, %c: case, %a: agreement, %v: version.
insert into document (id, authority, office, version_id, sha256, content, sealed_at)
  values (gen_random_uuid(), %t, '%v', repeat('a', 64), 'x', now());
insert into document_failure (id, authority, office, version_id, failed_at)
  values (gen_random_uuid(), %t, '%v', now());
insert into drawing (id, authority, office, version_id, party, strokes)
  values (gen_random_uuid(), %t, '%v', 'CLIENT', 'x');
insert into published_hash (sha256)
  select text_hash from agreement_version where id = '%v' on conflict do nothing;
insert into corrected_structure (id, authority, office, agreement_id, corrected_at, content)
  values (gen_random_uuid(), %t, '%a', now(), 'x');
insert into known_plan (id, authority, office, closing_review_held, all_steps_final, amendment_requested)
  values ('%a', %t, false, false, false);
insert into handed_over (id, authority, office, casefile_id, content, received_at)
  values (gen_random_uuid(), %t, '%c', 'x', now());
insert into taken_over (id, authority, office, casefile_id, content)
  values (gen_random_uuid(), %t, '%c', 'x');
insert into known_paper (id, authority, office, digest, casefile_id)
  values (gen_random_uuid(), %t, decode(md5('%c'), 'hex'), '%c');
insert into paper_import (id, authority, office, file_hash, imported_by, imported_at)
  values ('%i', %t, '%i', gen_random_uuid(), now());
insert into paper_import_row (id, authority, office, import_id, row_number, status, casefile_id, agreement_id)
  values (gen_random_uuid(), %t, '%i', 1, 'CREATED', '%c', '%a');
insert into transfer (id, authority, office, transfer_id, direction, other_authority, other_office, other_carrier, casefile_id,
    agreement_id, contact_language, interpreter_needed, consent_wording, consent_language, consent_on, hands_over,
    state, proposed_on, respond_by, settled_on, rejection, revision)
  values (gen_random_uuid(), %t, '%x', 'OUTGOING', 'leipzig', 'leipzig-c', 'carrier-c', '%c', '%a', 'tr', false,
    1, 'de', now(), '{}', 'REJECTED', now(), now(), now(), 'OTHER', 1);
insert into transfer (id, authority, office, transfer_id, direction, other_authority, other_office, other_carrier, contact_language,
    interpreter_needed, consent_wording, consent_language, consent_on, hands_over, state, proposed_on, respond_by,
    settled_on, rejection, revision)
  values (gen_random_uuid(), 'leipzig', 'leipzig-c', '%x', 'INCOMING', %t, 'carrier-x', 'tr', false, 1, 'de',
    now(), '{}', 'REJECTED', now(), now(), now(), 'OTHER', 1);
insert into inbox_stream (consumer, source, stream, last_sequence, state, reason)
  values ('zusage.plan', '/zusage/plan-service', 'agreement:%a', 3, 'PARKED', 'x');
insert into inbox_parked (consumer, source, stream, sequence, topic, kafka_partition, kafka_offset, record_time, record_headers,
    record_value)
  values ('zusage.plan', '/zusage/plan-service', 'agreement:%a', 4, 'zusage.plan', 0, 4711, now(), '{}',
    convert_to('{"agreementId":"%a"}', 'UTF8'));
insert into inbox_parked (consumer, reason, topic, kafka_partition, kafka_offset, record_time, record_headers, record_value)
  values ('zusage.plan', 'x', 'zusage.plan', 0, 4712, now(), '{}', convert_to('torn {"agreementId":"%a"', 'UTF8'));
insert into inbox_parked (consumer, reason, topic, kafka_partition, kafka_offset, record_time, record_headers, record_value)
  values ('zusage.plan', 'x', 'zusage.plan', 0, 4713, now(), 'ce_subject agreement%3A%a', convert_to('torn', 'UTF8'));
insert into dispute (id, authority, office, casefile_id, area, words, how, disputed_on, recorded_by, recorded_at)
  values (gen_random_uuid(), %t, '%c', 'PLAN', 'sealed', 'PAPER', date '2026-02-01', gen_random_uuid(), now());
insert into restriction (id, authority, office, casefile_id, reason, how, restricted_on, recorded_by, recorded_at, informed_on,
    informed_how, lifted_on, lifted_by)
  values (gen_random_uuid(), %t, '%c', 'UNLAWFUL', 'PAPER', date '2026-02-01', gen_random_uuid(), now(), date '2026-02-02', 'PAPER',
    date '2026-02-03', gen_random_uuid());
insert into objection (id, authority, office, casefile_id, against, how, raised_on, recorded_by, recorded_at)
  values (gen_random_uuid(), %t, '%c', 'STATISTICS', 'PAPER', date '2026-02-01', gen_random_uuid(), now());
