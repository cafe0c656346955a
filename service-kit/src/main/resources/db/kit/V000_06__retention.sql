create index inbox_received_ix on inbox (received_at);
