-- A version in force at the end of a closed month may not come or go. A key that no closed month knew of can begin
-- whenever it likes: nothing there goes by it.
create function allocation_key_version_closed_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    touched allocation_key_version := case tg_op when 'DELETE' then old else new end;
    reached date := closed_month_between(touched.valid_from, null);
begin
    if reached is not null and (tg_op = 'DELETE'
            or exists (select from allocation_key_version where key_id = touched.key_id and id <> touched.id)
            or exists (select from closed_pool where key_id = touched.key_id and month >= reached)) then
        raise exception 'the key version reaches into %, which is closed', reached
            using errcode = 'restrict_violation', constraint = 'allocation_key_version_reaches_closed', detail = to_char(reached, 'YYYY-MM');
    end if;
    return touched;
end $$;
create trigger allocation_key_version_reaches_closed before insert or delete on allocation_key_version
    for each row execute function allocation_key_version_closed_guard();
