-- What a month was closed by is written before the closing, in its transaction, and never added to afterwards.
create function closed_month_frozen() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from (select distinct month from added) n join accounting_month a using (month) where a.state = 'closed') then
        raise exception 'the month is closed' using errcode = 'restrict_violation', constraint = 'accounting_month_is_closed';
    end if;
    return null;
end $$;
create trigger closed_pool_frozen after insert on closed_pool referencing new table as added
    for each statement execute function closed_month_frozen();
create trigger closed_population_frozen after insert on closed_population referencing new table as added
    for each statement execute function closed_month_frozen();
