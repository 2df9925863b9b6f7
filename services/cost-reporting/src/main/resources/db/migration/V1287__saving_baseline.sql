-- What a member's own operation cost before it joined: what its costs are compared with, once they are at one price level.
create table saving_baseline (
    municipality    text        not null,
    id              uuid        not null,
    area_id         uuid        not null,
    base_year       integer     not null,
    amount_ore      bigint      not null,
    index_kind      text        not null,
    first_year      integer     not null,
    source_text     text        not null,
    source_date     date        not null,
    entered_at      timestamptz not null,
    entered_by      text        not null,
    entered_by_name text        not null,
    version         integer     not null default 1,
    constraint saving_baseline_pk primary key (municipality, id),
    constraint saving_baseline_area_unique unique (municipality, area_id),
    constraint saving_baseline_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint saving_baseline_positive check (amount_ore > 0),
    constraint saving_baseline_years check (base_year between 1900 and first_year and first_year <= 2999),
    constraint saving_baseline_kind check (index_kind in ('pkv', 'kpi')),
    constraint saving_baseline_member_fk foreign key (municipality) references member (code),
    constraint saving_baseline_area_fk foreign key (area_id) references saving_area (id)
);
alter table saving_baseline enable row level security;
alter table saving_baseline force row level security;
create policy saving_baseline_tenant on saving_baseline
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on saving_baseline to ${service}_tenant;
grant select, insert, update, delete on saving_baseline to ${service}_federation;

-- The closed years that a baseline was used in.
create table closed_year_baseline (
    municipality text    not null,
    baseline_id  uuid    not null,
    year         integer not null,
    constraint closed_year_baseline_pk primary key (municipality, baseline_id, year),
    constraint closed_year_baseline_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint closed_year_baseline_baseline_fk foreign key (municipality, baseline_id)
        references saving_baseline (municipality, id)
);
alter table closed_year_baseline enable row level security;
alter table closed_year_baseline force row level security;
create policy closed_year_baseline_tenant on closed_year_baseline
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on closed_year_baseline to ${service}_tenant;
grant select, insert on closed_year_baseline to ${service}_federation;
create trigger closed_year_baseline_stays before update or delete or truncate on closed_year_baseline
    execute function refuse_change();

create function saving_baseline_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from closed_year_baseline where municipality = old.municipality and baseline_id = old.id) then
        raise exception 'a closed year goes by the baseline' using errcode = 'restrict_violation', constraint = 'saving_baseline_is_used';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger saving_baseline_guard before update or delete on saving_baseline
    for each row execute function saving_baseline_guard();
create trigger saving_baseline_stays before truncate on saving_baseline execute function refuse_change();

-- Nor does the group of services that a used baseline is of.
create function saving_area_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from changed n
                 join saving_baseline b on b.area_id = n.area_id
                 join closed_year_baseline c on c.municipality = b.municipality and c.baseline_id = b.id) then
        raise exception 'a closed year goes by the area' using errcode = 'restrict_violation', constraint = 'saving_area_is_used';
    end if;
    return null;
end $$;
create trigger saving_area_service_added after insert on saving_area_service referencing new table as changed
    for each statement execute function saving_area_guard();
create trigger saving_area_service_removed after delete on saving_area_service referencing old table as changed
    for each statement execute function saving_area_guard();
create trigger saving_area_service_stays before update or truncate on saving_area_service execute function refuse_change();
