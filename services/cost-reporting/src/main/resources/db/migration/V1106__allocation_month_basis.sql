-- What the run read for the month. A month from before these columns counts as changed since.
alter table allocation_month
    add column ledger_revision bigint not null default -1,
    add column readings        text   not null default '',
    add column structure       text   not null default '';
