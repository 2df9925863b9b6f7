-- A version that a run has used explains figures that members have read: nothing in it changes any more.
create function allocation_key_version_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if old.used then
        raise exception 'allocation key version % is used by a run', old.id
            using errcode = 'restrict_violation', constraint = 'allocation_key_version_used';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger allocation_key_version_used before update or delete on allocation_key_version
    for each row execute function allocation_key_version_guard();

create function allocation_key_part_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    touched uuid[];
begin
    touched := case tg_op when 'INSERT' then array[new.version_id]
                          when 'DELETE' then array[old.version_id]
                          else array[old.version_id, new.version_id] end;
    if exists (select from allocation_key_version v where v.id = any (touched) and v.used) then
        raise exception 'allocation key version % is used by a run', touched
            using errcode = 'restrict_violation', constraint = 'allocation_key_version_used';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger allocation_key_share_used before insert or update or delete on allocation_key_share
    for each row execute function allocation_key_part_guard();
create trigger allocation_key_component_used before insert or update or delete on allocation_key_component
    for each row execute function allocation_key_part_guard();
