create table allocation_key_component (
    version_id       uuid           not null,
    component_key_id uuid           not null,
    weight           numeric(18, 6) not null,
    constraint allocation_key_component_pk primary key (version_id, component_key_id),
    constraint allocation_key_component_positive check (weight > 0),
    constraint allocation_key_component_version_fk foreign key (version_id) references allocation_key_version (id) on delete cascade,
    constraint allocation_key_component_key_fk foreign key (component_key_id) references allocation_key (id)
);
grant select on allocation_key_component to ${service}_tenant;
grant select, insert, update, delete on allocation_key_component to ${service}_federation;
