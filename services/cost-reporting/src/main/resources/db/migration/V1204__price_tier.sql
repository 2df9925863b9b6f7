-- Each unit above this count, up to the next tier's, costs the tier's price.
create table price_tier (
    price_id  uuid           not null,
    above     numeric(18, 3) not null,
    price_ore bigint         not null,
    constraint price_tier_pk primary key (price_id, above),
    constraint price_tier_not_negative check (above >= 0 and price_ore between 0 and 10000000000000),
    constraint price_tier_price_fk foreign key (price_id) references service_price (id) on delete cascade
);
grant select on price_tier to ${service}_tenant;
grant select, insert, update, delete on price_tier to ${service}_federation;
