-- Closed reports, shared figures and simulations know a service by its code and its pool: the code stays, and the pool of
-- a closed month's figures is neither given to a service nor taken from one.
create function catalogue_service_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if tg_op = 'UPDATE' and new.code <> old.code then
        raise exception 'a service keeps its code' using errcode = 'restrict_violation', constraint = 'catalogue_service_code_stays';
    end if;
    if (tg_op = 'INSERT' or new.pool_id is distinct from old.pool_id) and exists (
        select from allocation_pool p
          join allocation_current c on c.run_id = p.run_id and c.month = p.month
          join accounting_month m on m.month = c.month and m.state = 'closed'
         where p.pool_id in (new.pool_id, case when tg_op = 'UPDATE' then old.pool_id end))
    then
        raise exception 'the pool is in a closed month' using errcode = 'restrict_violation', constraint = 'catalogue_service_pool_stays';
    end if;
    return new;
end $$;
create trigger catalogue_service_guard before insert or update on catalogue_service
    for each row execute function catalogue_service_guard();
