-- Closed months whose ledger rows or readings are no longer those that have been reported: by the month's own run, or
-- by the latest recalculation that a closed month has taken corrections from.
create view closed_month_changed with (security_invoker = true) as
with reported as (
    select distinct on (t.month) t.month, t.ledger_revision, t.readings
      from (select a.month, a.month as taken_in, m.ledger_revision, m.readings
              from accounting_month a
              join allocation_current c on c.month = a.month
              join allocation_month m on m.run_id = c.run_id and m.month = c.month
             where a.state = 'closed'
            union all
            select k.origin_month, k.month, m.ledger_revision, m.readings
              from accounting_month a
              join allocation_current c on c.month = a.month
              join allocation_correction k on k.run_id = c.run_id and k.month = c.month
              join allocation_month m on m.run_id = k.recalculated_run_id and m.month = k.origin_month
             where a.state = 'closed') t
     order by t.month, t.taken_in desc
)
select month from reported
 where ledger_revision <> ledger_revision(month) or readings <> month_readings(month);
grant select on closed_month_changed to ${service}_federation;
