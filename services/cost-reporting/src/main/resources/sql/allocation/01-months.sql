-- The months of the run, and how far ledger, readings and rules had come before anything of them was read: what changes
-- while the run goes on makes it older than them, not newer.
create temporary table run_month (
    run_id          uuid   not null,
    month           date   not null,
    month_end       date   not null,
    ledger_revision bigint not null,
    readings        text   not null,
    structure       text   not null
) on commit drop
