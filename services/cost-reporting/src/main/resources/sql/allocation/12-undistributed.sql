-- What no line carries, with the reason: never a lost krona.
insert into allocation_undistributed (run_id, month, pool_id, reason, amount_ore)
select p.run_id, p.month, p.pool_id,
       case when p.kind = 'overhead' then 'no-receiving-pool'
            when c.key_id is null then 'no-key'
            when p.key_version_id is null then 'no-key-version'
            else 'zero-denominator' end,
       p.direct_ore + p.overhead_ore
  from allocation_pool p
  join run_pool c on c.month = p.month and c.pool_id = p.pool_id
 where p.run_id = (select run_id from run_month limit 1) and p.direct_ore + p.overhead_ore <> 0
   and not exists (select from allocation_step s
                    where s.run_id = p.run_id and s.month = p.month and s.from_pool_id = p.pool_id)
   and not exists (select from run_share s
                    where p.kind = 'service' and s.month = p.month and s.version_id = p.key_version_id)
