-- Whom a simulation is about: the members, and those who join in it. change: joins, leaves, or none.
create table simulation_member (
    municipality  text    not null,
    simulation_id uuid    not null,
    name          text    not null,
    change        text,
    inhabitants   integer,
    constraint simulation_member_pk primary key (municipality, simulation_id),
    constraint simulation_member_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint simulation_member_change check (change in ('joins', 'leaves')),
    constraint simulation_member_not_negative check (inhabitants >= 0),
    constraint simulation_member_simulation_fk foreign key (simulation_id) references simulation (id)
);
create index simulation_member_simulation on simulation_member (simulation_id);
alter table simulation_member enable row level security;
alter table simulation_member force row level security;
create policy simulation_member_tenant on simulation_member
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on simulation_member to ${service}_tenant;
grant select, insert on simulation_member to ${service}_federation;

-- What a member was allocated of a pool, and what it would have been, summed over the months that are done.
create table simulation_effect (
    municipality  text   not null,
    simulation_id uuid   not null,
    pool_id       uuid   not null,
    before_ore    bigint not null,
    after_ore     bigint not null,
    constraint simulation_effect_pk primary key (municipality, simulation_id, pool_id),
    constraint simulation_effect_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint simulation_effect_member_fk foreign key (municipality, simulation_id)
        references simulation_member (municipality, simulation_id)
);
create index simulation_effect_simulation on simulation_effect (simulation_id);
alter table simulation_effect enable row level security;
alter table simulation_effect force row level security;
create policy simulation_effect_tenant on simulation_effect
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on simulation_effect to ${service}_tenant;
grant select, insert, update on simulation_effect to ${service}_federation;

-- Rows are written while the simulation is worked out; what members answer to stays.
create function simulation_rows_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from (select distinct simulation_id from written) w left join simulation s on s.id = w.simulation_id
                where s.state is distinct from 'working') then
        raise exception 'the simulation is worked out' using errcode = 'restrict_violation', constraint = 'simulation_step';
    end if;
    return null;
end $$;

do $$
declare
    result_table text;
begin
    foreach result_table in array array['simulation_month', 'simulation_member', 'simulation_effect'] loop
        execute format('create trigger %1$s_added after insert on %1$s referencing new table as written
                        for each statement execute function simulation_rows_guard()', result_table);
        execute format('create trigger %1$s_changed after update on %1$s referencing new table as written
                        for each statement execute function simulation_rows_guard()', result_table);
        execute format('create trigger %1$s_stays before delete or truncate on %1$s execute function refuse_change()', result_table);
    end loop;
end $$;
