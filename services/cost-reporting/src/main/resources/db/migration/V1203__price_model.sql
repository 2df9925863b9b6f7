-- A price is per unit and quarter, as before; or fixed per customer and quarter; or graduated, by price_tier; or of a
-- system, price_ore plus its parameters by price_parameter. revision counts up with each change, so that an invoice
-- basis knows whether it went by the price as it stands; used: an approved basis has gone by it, and it stays as it is.
alter table service_price
    add column id uuid not null default uuidv7(),
    add column model text not null default 'unit',
    add column revision integer not null default 1,
    add column used boolean not null default false,
    add constraint service_price_id_unique unique (id),
    add constraint service_price_model check (model in ('unit', 'fixed', 'tiered', 'configurator')),
    add constraint service_price_limit check (price_ore <= 10000000000000) not valid;
