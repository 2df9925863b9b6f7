create temporary table run_month (
    run_id    uuid not null,
    month     date not null,
    month_end date not null
) on commit drop
