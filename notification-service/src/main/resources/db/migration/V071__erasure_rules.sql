insert into erasure_rule (position, tables, statement) values
  -- What was answered to a request and what was told or heard.
  (10, '{idempotency_key}', 'delete from idempotency_key where resource = $1
     or resource in (select id from call where case_id = $1)'),
  (20, '{outbox}', 'delete from outbox where event_id in
     (select id from event_log where aggregatetype = ''zusage.notification'' and aggregateid = any ($3))'),
  (21, '{event_log}', 'delete from event_log where aggregatetype = ''zusage.notification'' and aggregateid = any ($3)'),
  (22, '{stream_counter}', 'delete from stream_counter
     where aggregatetype = ''zusage.notification'' and aggregateid = any ($3)'),
  (30, '{inbox_parked}', 'delete from inbox_parked where stream = any ($3) or exists (
     select from unnest($2 || $1) i where position(convert_to(i::text, ''UTF8'')
       in coalesce(record_key, ''''::bytea) || ''\x00''::bytea || coalesce(record_value, ''''::bytea)) > 0)'),
  (31, '{inbox_stream}', 'delete from inbox_stream where stream = any ($3)'),
  -- Reminders, what said them, and whom they were raised to.
  (40, '{reminder_history}', 'delete from reminder_history where reminder_id in
     (select id from reminder where case_id = $1 or agreement_id = any ($2))'),
  (41, '{reminder}', 'delete from reminder where case_id = $1 or agreement_id = any ($2)'),
  (42, '{message}', 'delete from message where case_id = $1'),
  (43, '{escalation_turn}', 'delete from escalation_turn where escalation_id in
     (select id from escalation where case_id = $1)'),
  (44, '{escalation}', 'delete from escalation where case_id = $1'),
  -- Keys before the rows that name them.
  (50, '{person_key}', 'delete from person_key where id = $1
     or id in (select id from calendar_feed where case_id = $1)'),
  (51, '{calendar_feed}', 'delete from calendar_feed where case_id = $1'),
  (52, '{leave_link}', 'delete from leave_link where case_id = $1'),
  (53, '{call}', 'delete from call where case_id = $1'),
  (54, '{channel_history}', 'delete from channel_history where contact_id = $1'),
  (55, '{contact_channel}', 'delete from contact_channel where contact_id = $1'),
  (56, '{contact}', 'delete from contact where id = $1'),
  -- What was learnt.
  (60, '{known_date}', 'delete from known_date where case_id = $1 or agreement_id = any ($2)'),
  (61, '{known_deputy}', 'delete from known_deputy where case_id = $1'),
  (62, '{known_adviser}', 'delete from known_adviser where id = $1'),
  (63, '{known_client}', 'delete from known_client where id = $1'),
  (64, '{ended_agreement}', 'delete from ended_agreement where id = any ($2)'),
  (65, '{paused_agreement}', 'delete from paused_agreement where id = any ($2)');

select
  zusage_keep_erased('person_key', 'id'),
  zusage_keep_erased('contact', 'id'),
  zusage_keep_erased('contact_channel', 'contact_id'),
  zusage_keep_erased('channel_history', 'contact_id'),
  zusage_keep_erased('leave_link', 'case_id'),
  zusage_keep_erased('call', 'case_id'),
  zusage_keep_erased('calendar_feed', 'case_id'),
  zusage_keep_erased('reminder', 'case_id', 'agreement_id'),
  zusage_keep_erased('message', 'case_id'),
  zusage_keep_erased('escalation', 'case_id'),
  zusage_keep_erased('known_date', 'case_id', 'agreement_id'),
  zusage_keep_erased('known_deputy', 'case_id'),
  zusage_keep_erased('known_adviser', 'id'),
  zusage_keep_erased('known_client', 'id'),
  zusage_keep_erased('ended_agreement', 'id'),
  zusage_keep_erased('paused_agreement', 'id');
