insert into invoice_line (municipality, invoice_id, place, service_code, service_name_sv, service_name_en, department_code,
       department_name_sv, department_name_en, system_name, unit, read_on, quantity, customer_quantity, price_from, model,
       price_ore, exact_ore, customer_ore, amount_ore, parts)
select l.municipality, d.id,
       row_number() over (partition by d.id order by s.code collate "C", l.department_code collate "C" nulls first, l.system_name, l.id),
       s.code, s.name_sv, s.name_en, l.department_code, m.name_sv, m.name_en, l.system_name, s.unit, l.read_on, l.quantity,
       l.customer_quantity, l.price_from, l.model, l.price_ore, l.exact_ore, l.customer_ore, l.amount_ore, l.parts
  from invoice_run_line l
  join run_document d using (municipality, customer_id)
  join catalogue_service s on s.id = l.service_id
  left join member_department m on m.municipality = l.municipality and m.code = l.department_code
 where l.invoice_run_id = ?
