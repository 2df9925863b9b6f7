create table service_price (
    service_id uuid   not null,
    valid_from date   not null,
    price_ore  bigint not null,
    constraint service_price_pk primary key (service_id, valid_from),
    constraint service_price_not_negative check (price_ore >= 0),
    constraint service_price_service_fk foreign key (service_id) references catalogue_service (id)
);
grant select on service_price to ${service}_tenant;
grant select, insert, update, delete on service_price to ${service}_federation;
