-- The ledger as the run read it, one row per month, account, cost centre and project; pool_id null = ofördelat.
-- No foreign keys: the run writes it in one statement from the very tables they would point at.
create table allocation_source (
    run_id      uuid   not null,
    month       date   not null,
    pool_id     uuid,
    rule_id     uuid,
    account     integer not null,
    cost_centre text,
    project     text,
    amount_ore  bigint not null
);
create index allocation_source_pool on allocation_source (run_id, month, pool_id);
grant select on allocation_source to ${service}_tenant;
grant select, insert on allocation_source to ${service}_federation;
