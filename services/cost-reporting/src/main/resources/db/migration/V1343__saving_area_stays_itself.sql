-- Members share an area's saving by its code: an area keeps it, and one that is gone leaves it to nobody.
create table former_saving_area (
    code text not null,
    constraint former_saving_area_pk primary key (code)
);
grant select, insert on former_saving_area to ${service}_federation;

create function saving_area_code_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if tg_op = 'DELETE' then
        insert into former_saving_area (code) values (old.code) on conflict do nothing;
        return old;
    end if;
    if tg_op = 'UPDATE' and new.code <> old.code then
        raise exception 'an area keeps its code' using errcode = 'restrict_violation', constraint = 'saving_area_code_stays';
    end if;
    if tg_op = 'INSERT' and exists (select from former_saving_area f where f.code = new.code) then
        raise exception 'the code was another area''s' using errcode = 'restrict_violation', constraint = 'saving_area_code_gone';
    end if;
    return new;
end $$;
create trigger saving_area_code_guard before insert or update or delete on saving_area
    for each row execute function saving_area_code_guard();
