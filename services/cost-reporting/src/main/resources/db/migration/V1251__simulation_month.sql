-- The months that a simulation is tried against, and the runs whose figures they are compared with. A month without
-- done_at is still to be worked out; one that is done is done once.
-- outdated: readings or rules have changed since the run, and an affected pool is shared out by those of today.
create table simulation_month (
    simulation_id           uuid    not null,
    month                   date    not null,
    base_run_id             uuid    not null,
    outdated                boolean not null,
    done_at                 timestamptz,
    source_ore              bigint,
    unmatched_ore           bigint,
    undistributed_ore       bigint,
    undistributed_after_ore bigint,
    constraint simulation_month_pk primary key (simulation_id, month),
    constraint simulation_month_done check (
        (done_at is null) = (source_ore is null) and (done_at is null) = (unmatched_ore is null)
        and (done_at is null) = (undistributed_ore is null) and (done_at is null) = (undistributed_after_ore is null)),
    constraint simulation_month_simulation_fk foreign key (simulation_id) references simulation (id),
    constraint simulation_month_base_fk foreign key (base_run_id, month) references allocation_month (run_id, month)
);
grant select (simulation_id, month) on simulation_month to ${service}_tenant;
grant select, insert, update on simulation_month to ${service}_federation;
