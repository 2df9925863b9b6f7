-- Counts up whenever the rows of a month change, so that a run can say which of them it has read. The import and the
-- choice in a conflict, the only writers of rows, count; a trigger would cost a file of millions too much.
create table ledger_month (
    month    date   not null,
    revision bigint not null,
    constraint ledger_month_pk primary key (month)
);
insert into ledger_month (month, revision) select distinct period, 1 from ledger_entry;
grant select, insert, update on ledger_month to ${service}_federation;

create function ledger_revision(of_month date) returns bigint language sql stable set search_path = pg_catalog, public
    return coalesce((select revision from ledger_month where month = of_month), 0);
