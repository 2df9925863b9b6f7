create table meter_snapshot_reading (
    municipality    text           not null,
    snapshot_id     uuid           not null,
    reading_id      uuid           not null,
    customer_id     uuid           not null,
    service_id      uuid           not null,
    department_code text,
    read_on         date           not null,
    quantity        numeric(18, 3) not null,
    constraint meter_snapshot_reading_pk primary key (municipality, snapshot_id, reading_id),
    constraint meter_snapshot_reading_municipality_form check (municipality ~ '^([0-9]{4}|federation)$'),
    constraint meter_snapshot_reading_snapshot_fk foreign key (snapshot_id) references meter_snapshot (id)
);
alter table meter_snapshot_reading enable row level security;
alter table meter_snapshot_reading force row level security;
create policy meter_snapshot_reading_tenant on meter_snapshot_reading
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on meter_snapshot_reading to ${service}_tenant;
grant select, insert on meter_snapshot_reading to ${service}_federation;
create trigger meter_snapshot_reading_added after insert on meter_snapshot_reading referencing new table as written
    for each statement execute function meter_snapshot_rows_guard();
create trigger meter_snapshot_reading_stays before update or delete or truncate on meter_snapshot_reading
    execute function refuse_change();
