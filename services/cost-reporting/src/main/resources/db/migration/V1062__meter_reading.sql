-- A corrected reading does not overwrite: the earlier row gets superseded_at, and stays as history.
create table meter_reading (
    municipality    text           not null,
    id              uuid           not null,
    service_id      uuid           not null,
    department_code text,
    read_on         date           not null,
    quantity        numeric(18, 3) not null,
    recorded_at     timestamptz    not null,
    recorded_by     text           not null,
    superseded_at   timestamptz,
    constraint meter_reading_pk primary key (municipality, id),
    constraint meter_reading_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint meter_reading_not_negative check (quantity >= 0),
    constraint meter_reading_member_fk foreign key (municipality) references member (code),
    constraint meter_reading_department_fk foreign key (municipality, department_code)
        references member_department (municipality, code),
    constraint meter_reading_service_fk foreign key (service_id) references catalogue_service (id)
);
create unique index meter_reading_current_unique
    on meter_reading (municipality, service_id, read_on, department_code) nulls not distinct
    where superseded_at is null;
create index meter_reading_service_read_on on meter_reading (service_id, read_on);
alter table meter_reading enable row level security;
alter table meter_reading force row level security;
create policy meter_reading_tenant on meter_reading
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on meter_reading to ${service}_tenant;
grant select, insert, update on meter_reading to ${service}_federation;
