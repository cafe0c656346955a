-- A record of which no stream can be read may name its case in a header alone.
update erasure_rule set statement = replace(statement, 'coalesce(record_key, ''''::bytea)',
    'convert_to(record_headers, ''UTF8'') || ''\x00''::bytea || coalesce(record_key, ''''::bytea)')
  where tables = '{inbox_parked}';
