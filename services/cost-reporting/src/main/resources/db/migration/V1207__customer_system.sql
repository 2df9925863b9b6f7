-- A system that the federation runs for a customer, with the values of its parameters: {"code": quantity}.
create table customer_system (
    municipality    text    not null,
    id              uuid    not null,
    customer_id     uuid    not null,
    service_id      uuid    not null,
    department_code text,
    name            text    not null,
    valid_from      date    not null,
    valid_to        date,
    quantities      jsonb   not null,
    version         integer not null default 1,
    constraint customer_system_pk primary key (municipality, id),
    constraint customer_system_municipality_form check (municipality ~ '^([0-9]{4}|federation)$'),
    constraint customer_system_days check (valid_to >= valid_from),
    constraint customer_system_customer_fk foreign key (municipality, customer_id) references customer (municipality, id),
    constraint customer_system_department_fk foreign key (municipality, department_code)
        references member_department (municipality, code),
    constraint customer_system_service_fk foreign key (service_id) references catalogue_service (id)
);
create index customer_system_customer on customer_system (municipality, customer_id);
alter table customer_system enable row level security;
alter table customer_system force row level security;
create policy customer_system_tenant on customer_system
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on customer_system to ${service}_tenant;
grant select, insert, update, delete on customer_system to ${service}_federation;
