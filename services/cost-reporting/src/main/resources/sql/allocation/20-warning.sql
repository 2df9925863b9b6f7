-- A count taken after the month stands in for the one that was missing then.
insert into allocation_warning (run_id, month, code, detail)
select distinct m.run_id, p.month, 'population-after-month', p.municipality
  from run_population p
  join run_month m on m.month = p.month
 where p.later and exists (select from run_key k where k.month = p.month and k.basis = 'population')
