insert into invoice_run_warning (invoice_run_id, place, code, words)
select ?, row_number() over (order by code, words), code, words
  from (select 'no-price' as code, array[s.name_sv, s.name_en] as words
          from catalogue_service s
         where not exists (select from run_price p where p.service_id = s.id)
           and (exists (select from meter_snapshot_reading r where r.snapshot_id = ? and r.service_id = s.id and r.quantity > 0)
                or exists (select from meter_snapshot_system y where y.snapshot_id = ? and y.service_id = s.id))
        union all
        select 'no-configurator', array[s.name_sv, s.name_en, y.name, c.name]
          from meter_snapshot_system y
          join run_price p on p.service_id = y.service_id and p.model <> 'configurator'
          join catalogue_service s on s.id = y.service_id
          join customer c on c.municipality = y.municipality and c.id = y.customer_id
         where y.snapshot_id = ?
        union all
        select 'no-quantity', array[r.name_sv, r.name_en, y.name, c.name]
          from meter_snapshot_system y
          join run_price p on p.service_id = y.service_id and p.model = 'configurator'
          join price_parameter r on r.price_id = p.price_id and not jsonb_exists(y.quantities, r.code)
          join customer c on c.municipality = y.municipality and c.id = y.customer_id
         where y.snapshot_id = ?
        union all
        select 'not-read', array[s.name_sv, s.name_en, concat_ws(', ', c.name, r.department_code), r.read_on::text]
          from meter_snapshot t
          join meter_snapshot_reading r on r.snapshot_id = t.id
          join catalogue_service s on s.id = r.service_id
          join run_price p on p.service_id = s.id and p.model <> 'configurator'
          join run_customer u on u.municipality = r.municipality and u.customer_id = r.customer_id
          join customer c on c.municipality = r.municipality and c.id = r.customer_id
         where t.id = ? and r.quantity > 0 and r.read_on <= t.read_on - interval '3 months'
        union all
        select 'left-out', array[c.name]
          from customer c
         where not exists (select from run_customer u where u.municipality = c.municipality and u.customer_id = c.id)
           and exists (select from meter_snapshot_reading r
                        where r.municipality = c.municipality and r.snapshot_id = ? and r.customer_id = c.id and r.quantity > 0)) w
