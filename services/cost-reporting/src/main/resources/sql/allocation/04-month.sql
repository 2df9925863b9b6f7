-- The source is taken from the ledger itself, not from the mapped rows: a row lost in the mapping shows.
insert into allocation_month (run_id, month, ledger_revision, readings, structure, source_ore, unmatched_ore)
select m.run_id, m.month, m.ledger_revision, m.readings, m.structure,
       (select coalesce(sum(l.amount_ore), 0) from run_ledger l
         where l.month = m.month and left(l.account::text, 1) collate "C" between '4' and '7'),
       (select coalesce(sum(s.amount_ore), 0) from allocation_source s
         where s.run_id = m.run_id and s.month = m.month and s.pool_id is null)
  from run_month m
