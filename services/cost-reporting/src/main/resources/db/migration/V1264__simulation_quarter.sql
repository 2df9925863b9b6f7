-- The quarters that prices are tried against, and where their volumes come from: invoiced, the snapshots that standing
-- invoices were made from; snapshot, the latest one of a quarter without invoices; readings, those up to its last day.
create table simulation_quarter (
    simulation_id uuid not null,
    quarter       text not null,
    source        text not null,
    done_at       timestamptz,
    constraint simulation_quarter_pk primary key (simulation_id, quarter),
    constraint simulation_quarter_form check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    constraint simulation_quarter_source check (source in ('invoiced', 'snapshot', 'readings')),
    constraint simulation_quarter_simulation_fk foreign key (simulation_id) references simulation (id)
);
grant select (simulation_id, quarter, source) on simulation_quarter to ${service}_tenant;
grant select, insert, update on simulation_quarter to ${service}_federation;
