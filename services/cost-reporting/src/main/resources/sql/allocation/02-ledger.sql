-- The ledger is read once. Everything after this works on the few combinations that come out of it.
create temporary table run_ledger on commit drop as
select period as month, account, cost_centre, project, sum(amount_ore)::bigint as amount_ore
  from ledger_entry
 where period between date '%1$s' and date '%2$s'
 group by period, account, cost_centre, project
