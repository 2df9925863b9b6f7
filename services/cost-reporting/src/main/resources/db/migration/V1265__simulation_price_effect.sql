-- What a customer was invoiced for a service, and what it would have been, summed over the quarters that are done.
create table simulation_price_effect (
    municipality  text   not null,
    simulation_id uuid   not null,
    customer_id   uuid   not null,
    service_id    uuid   not null,
    before_ore    bigint not null,
    after_ore     bigint not null,
    constraint simulation_price_effect_pk primary key (municipality, simulation_id, customer_id, service_id),
    constraint simulation_price_effect_municipality_form check (municipality ~ '^([0-9]{4}|federation)$'),
    constraint simulation_price_effect_simulation_fk foreign key (simulation_id) references simulation (id),
    constraint simulation_price_effect_customer_fk foreign key (municipality, customer_id)
        references customer (municipality, id)
);
create index simulation_price_effect_simulation on simulation_price_effect (simulation_id);
alter table simulation_price_effect enable row level security;
alter table simulation_price_effect force row level security;
create policy simulation_price_effect_tenant on simulation_price_effect
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on simulation_price_effect to ${service}_tenant;
grant select, insert, update on simulation_price_effect to ${service}_federation;

do $$
declare
    result_table text;
begin
    foreach result_table in array array['simulation_quarter', 'simulation_price_effect'] loop
        execute format('create trigger %1$s_added after insert on %1$s referencing new table as written
                        for each statement execute function simulation_rows_guard()', result_table);
        execute format('create trigger %1$s_changed after update on %1$s referencing new table as written
                        for each statement execute function simulation_rows_guard()', result_table);
        execute format('create trigger %1$s_stays before delete or truncate on %1$s execute function refuse_change()', result_table);
    end loop;
end $$;

-- What a simulation came to for members, whether of keys and members (by pool) or of prices (by service).
create view simulation_difference with (security_invoker = true) as
select municipality, simulation_id, pool_id, null::uuid as service_id, before_ore, after_ore
  from simulation_effect
union all
select e.municipality, e.simulation_id, null, e.service_id, e.before_ore, e.after_ore
  from simulation_price_effect e
  join customer c on c.municipality = e.municipality and c.id = e.customer_id
 where c.kind = 'municipality';
grant select on simulation_difference to ${service}_tenant, ${service}_federation;
