-- Taken from the stored lines, not from what was meant to be stored: a line lost on the way shows in the checks.
insert into run_carried (month, pool_id, amount_ore)
select b.month, l.pool_id, sum(l.amount_ore)
  from member d
  join statement_block b on b.municipality = d.code and b.run_id = (select run_id from run_month limit 1)
 cross join lateral unnest(b.pool_ids, b.amounts_ore) l (pool_id, amount_ore)
 group by b.month, l.pool_id
