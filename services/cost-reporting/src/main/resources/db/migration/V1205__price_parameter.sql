create table price_parameter (
    price_id uuid   not null,
    code     text   not null,
    name_sv  text   not null,
    name_en  text   not null,
    unit     text   not null,
    rate_ore bigint not null,
    constraint price_parameter_pk primary key (price_id, code),
    constraint price_parameter_not_negative check (rate_ore between 0 and 10000000000000),
    constraint price_parameter_price_fk foreign key (price_id) references service_price (id) on delete cascade
);
grant select on price_parameter to ${service}_tenant;
grant select, insert, update, delete on price_parameter to ${service}_federation;
