-- A price that an approved invoice basis has gone by explains amounts that customers have been invoiced.
create function service_price_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if old.used then
        raise exception 'the price % is used', old.id using errcode = 'restrict_violation', constraint = 'service_price_used';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger service_price_used before update or delete on service_price
    for each row execute function service_price_guard();

create function price_part_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    touched uuid[];
begin
    touched := case tg_op when 'INSERT' then array[new.price_id]
                          when 'DELETE' then array[old.price_id]
                          else array[old.price_id, new.price_id] end;
    if exists (select from service_price p where p.id = any (touched) and p.used) then
        raise exception 'the price % is used', touched using errcode = 'restrict_violation', constraint = 'service_price_used';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger price_tier_used before insert or update or delete on price_tier
    for each row execute function price_part_guard();
create trigger price_parameter_used before insert or update or delete on price_parameter
    for each row execute function price_part_guard();
