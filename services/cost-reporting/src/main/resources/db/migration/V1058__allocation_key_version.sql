create table allocation_key_version (
    id               uuid    not null,
    key_id           uuid    not null,
    number           integer not null,
    valid_from       date    not null,
    basis            text    not null,
    meter_service_id uuid,
    used             boolean not null default false,
    constraint allocation_key_version_pk primary key (id),
    constraint allocation_key_version_number_unique unique (key_id, number),
    constraint allocation_key_version_valid_from_unique unique (key_id, valid_from),
    constraint allocation_key_version_basis check (basis in ('population', 'fixed', 'metered', 'mix')),
    constraint allocation_key_version_meter check ((basis = 'metered') = (meter_service_id is not null)),
    constraint allocation_key_version_key_fk foreign key (key_id) references allocation_key (id),
    constraint allocation_key_version_service_fk foreign key (meter_service_id) references catalogue_service (id)
);
grant select on allocation_key_version to ${service}_tenant;
grant select, insert, update, delete on allocation_key_version to ${service}_federation;
