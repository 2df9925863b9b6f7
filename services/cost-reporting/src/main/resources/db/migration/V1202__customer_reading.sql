-- Readings of customers that are no municipality. They stand apart from meter_reading, so that no allocation key goes
-- by them; invoices do. A corrected reading does not overwrite: the earlier row gets superseded_at.
create table customer_reading (
    municipality  text           not null,
    id            uuid           not null,
    customer_id   uuid           not null,
    service_id    uuid           not null,
    read_on       date           not null,
    quantity      numeric(18, 3) not null,
    recorded_at   timestamptz    not null,
    recorded_by   text           not null,
    superseded_at timestamptz,
    constraint customer_reading_pk primary key (municipality, id),
    constraint customer_reading_municipality_form check (municipality ~ '^([0-9]{4}|federation)$'),
    constraint customer_reading_not_negative check (quantity >= 0),
    constraint customer_reading_customer_fk foreign key (municipality, customer_id) references customer (municipality, id),
    constraint customer_reading_service_fk foreign key (service_id) references catalogue_service (id)
);
create unique index customer_reading_current_unique
    on customer_reading (municipality, customer_id, service_id, read_on) where superseded_at is null;
alter table customer_reading enable row level security;
alter table customer_reading force row level security;
create policy customer_reading_tenant on customer_reading
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on customer_reading to ${service}_tenant;
grant select, insert, update on customer_reading to ${service}_federation;
