-- The tenant is set in one way only: by set_tenant, first in each transaction.
-- SET LOCAL, since set_config(…, true) does not reach the workers of a distributed database
-- and a session-wide SET leaks behind a transaction pooler.
revoke create on schema public from public;
grant usage on schema public to ${service}_tenant, ${service}_federation, ${service}_login;

create function set_tenant(code text) returns void
  language plpgsql set search_path = pg_catalog as $$
begin
  if code is null or code !~ '^[0-9]{4}$' then
    raise exception 'not a municipality code' using errcode = '22023';
  end if;
  execute format('set local app.municipality = %L', code);
end $$;

create function current_tenant() returns text
  language sql stable parallel safe as $$ select nullif(current_setting('app.municipality', true), '') $$;

-- Who acts: the token's subject, for the history of what was changed.
create function set_actor(actor text) returns void
  language plpgsql set search_path = pg_catalog as $$
begin
  execute format('set local app.actor = %L', coalesce(actor, ''));
end $$;

create function current_actor() returns text
  language sql stable parallel safe as $$ select nullif(current_setting('app.actor', true), '') $$;
