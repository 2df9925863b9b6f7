-- A rule that was in force at the end of a closed month decides that month's recalculation. It may end later, no more.
create function closed_month_between(first_day date, last_day date) returns date language sql stable
    set search_path = pg_catalog, public
    return (select min(month) from accounting_month
             where state = 'closed' and (month + interval '1 month' - interval '1 day')::date >= first_day
               and (last_day is null or (month + interval '1 month' - interval '1 day')::date <= last_day));

create function mapping_rule_closed_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    reached date;
begin
    if tg_op = 'UPDATE' and (old.priority, old.account_from, old.account_to, old.cost_centre, old.project, old.pool_id)
            is not distinct from (new.priority, new.account_from, new.account_to, new.cost_centre, new.project, new.pool_id)
    then
        select min(m.month) into reached
          from accounting_month m cross join lateral (select (m.month + interval '1 month' - interval '1 day')::date as month_end) e
         where m.state = 'closed'
           and (old.valid_from <= month_end and coalesce(old.valid_to, month_end) >= month_end)
               <> (new.valid_from <= month_end and coalesce(new.valid_to, month_end) >= month_end);
    else
        if tg_op <> 'INSERT' then
            reached := closed_month_between(old.valid_from, old.valid_to);
        end if;
        if tg_op <> 'DELETE' then
            reached := least(reached, closed_month_between(new.valid_from, new.valid_to));
        end if;
    end if;
    if reached is not null then
        raise exception 'the rule reaches into %, which is closed', reached
            using errcode = 'restrict_violation', constraint = 'mapping_rule_reaches_closed', detail = to_char(reached, 'YYYY-MM');
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger mapping_rule_reaches_closed before insert or update or delete on mapping_rule
    for each row execute function mapping_rule_closed_guard();
