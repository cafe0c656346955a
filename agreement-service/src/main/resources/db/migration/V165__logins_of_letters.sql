-- Which logins a case is bound to, over all offices: those of letters that none is bound to end.
do $$
begin
  execute format('grant select (client_login) on casefile to %I', current_database() || '_job');
end $$;
