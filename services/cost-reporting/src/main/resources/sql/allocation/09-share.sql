-- Who carries how much by each version that is no mix. Departments exist only where a meter tells them apart.
create temporary table run_share on commit drop as
select k.month, k.version_id, p.municipality, null::text as department_code, p.inhabitants::numeric as numerator
  from run_key k join run_population p on p.month = k.month
 where k.basis = 'population' and p.inhabitants > 0
union all
select k.month, k.version_id, s.member_code, null, s.weight
  from run_key k join allocation_key_share s on s.version_id = k.version_id
 where k.basis = 'fixed' and s.weight > 0
union all
select k.month, k.version_id, r.municipality, r.department_code, r.quantity
  from run_key k
  join run_month m on m.month = k.month
  join meter_reading r on r.service_id = k.meter_service_id and r.superseded_at is null
 where k.basis = 'metered' and r.quantity > 0
   and r.read_on = (select max(l.read_on) from meter_reading l
                     where l.service_id = k.meter_service_id and l.superseded_at is null and l.read_on <= m.month_end)
