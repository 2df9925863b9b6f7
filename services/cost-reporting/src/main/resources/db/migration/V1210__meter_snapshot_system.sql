create table meter_snapshot_system (
    municipality    text  not null,
    snapshot_id     uuid  not null,
    system_id       uuid  not null,
    customer_id     uuid  not null,
    service_id      uuid  not null,
    department_code text,
    name            text  not null,
    quantities      jsonb not null,
    constraint meter_snapshot_system_pk primary key (municipality, snapshot_id, system_id),
    constraint meter_snapshot_system_municipality_form check (municipality ~ '^([0-9]{4}|federation)$'),
    constraint meter_snapshot_system_snapshot_fk foreign key (snapshot_id) references meter_snapshot (id)
);
alter table meter_snapshot_system enable row level security;
alter table meter_snapshot_system force row level security;
create policy meter_snapshot_system_tenant on meter_snapshot_system
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on meter_snapshot_system to ${service}_tenant;
grant select, insert on meter_snapshot_system to ${service}_federation;
create trigger meter_snapshot_system_added after insert on meter_snapshot_system referencing new table as written
    for each statement execute function meter_snapshot_rows_guard();
create trigger meter_snapshot_system_stays before update or delete or truncate on meter_snapshot_system
    execute function refuse_change();
