-- One comparison at a time: each holds a connection of the jobs' few as long as it reads the topic.
update fact_comparison set state = 'FAILED', finished_at = now() where state = 'RUNNING';
create unique index fact_comparison_one_running on fact_comparison (state) where state = 'RUNNING';
