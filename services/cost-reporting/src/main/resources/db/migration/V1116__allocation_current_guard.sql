-- Which run a month's figures come from changes only while the month is a draft.
create function allocation_current_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    touched date[] := case tg_op when 'INSERT' then array[new.month] when 'DELETE' then array[old.month]
                                 else array[old.month, new.month] end;
begin
    if exists (select from accounting_month where month = any (touched) and state <> 'draft') then
        raise exception 'the month is not a draft' using errcode = 'restrict_violation', constraint = 'allocation_current_draft';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if not exists (select from allocation_run where id = new.run_id and kind = 'allocation' and state = 'completed') then
        raise exception 'only a completed allocation gives figures'
            using errcode = 'restrict_violation', constraint = 'allocation_current_completed';
    end if;
    return new;
end $$;
create trigger allocation_current_guard before insert or update or delete on allocation_current
    for each row execute function allocation_current_guard();
create trigger allocation_current_stays before truncate on allocation_current execute function refuse_change();
