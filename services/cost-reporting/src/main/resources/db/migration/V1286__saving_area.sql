-- What a baseline is of: everything, or a named group of services.
create table saving_area (
    id      uuid    not null,
    code    text    not null,
    name_sv text    not null,
    name_en text    not null,
    whole   boolean not null default false,
    version integer not null default 1,
    constraint saving_area_pk primary key (id),
    constraint saving_area_code_unique unique (code)
);
grant select on saving_area to ${service}_tenant;
grant select, insert, update, delete on saving_area to ${service}_federation;
insert into saving_area (id, code, name_sv, name_en, whole)
values ('019a2f00-0000-7000-8000-00000000a11e', 'total', 'Totalt', 'Total', true);

create table saving_area_service (
    area_id    uuid not null,
    service_id uuid not null,
    constraint saving_area_service_pk primary key (area_id, service_id),
    constraint saving_area_service_area_fk foreign key (area_id) references saving_area (id),
    constraint saving_area_service_service_fk foreign key (service_id) references catalogue_service (id)
);
grant select on saving_area_service to ${service}_tenant;
grant select, insert, delete on saving_area_service to ${service}_federation;
