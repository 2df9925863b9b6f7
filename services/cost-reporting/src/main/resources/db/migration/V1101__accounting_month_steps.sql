-- The steps that a month can take, whoever asks, the tables' owner too. Closing goes month by month, without holes,
-- from the first month that had figures; and what is closed stays as it is.
create function accounting_month_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    last_closed date;
begin
    if tg_op = 'INSERT' then
        if new.state <> 'draft' then
            raise exception 'a month begins as a draft' using errcode = 'restrict_violation', constraint = 'accounting_month_step';
        end if;
        return new;
    end if;
    if old.state = 'closed' then
        raise exception 'the month % is closed', old.month using errcode = 'restrict_violation', constraint = 'accounting_month_is_closed';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.month <> old.month or (old.state, new.state) not in (('draft', 'draft'), ('draft', 'reviewed'),
            ('reviewed', 'approved'), ('approved', 'closed'), ('reviewed', 'draft'), ('approved', 'draft')) then
        raise exception 'the month % cannot go from % to %', old.month, old.state, new.state
            using errcode = 'restrict_violation', constraint = 'accounting_month_step';
    end if;
    if new.state = 'closed' then
        select max(month) into last_closed from accounting_month where state = 'closed';
        if new.month <> last_closed + interval '1 month'
           or last_closed is null and exists (select from allocation_current where month < new.month) then
            raise exception 'the month % is not the next to close', new.month
                using errcode = 'restrict_violation', constraint = 'accounting_month_order';
        end if;
    end if;
    return new;
end $$;
create trigger accounting_month_guard before insert or update or delete on accounting_month
    for each row execute function accounting_month_guard();

create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    raise exception '% keeps what it has: % is refused', tg_table_name, tg_op
        using errcode = 'restrict_violation', constraint = tg_table_name || '_stays';
end $$;
create trigger accounting_month_stays before truncate on accounting_month execute function refuse_change();
