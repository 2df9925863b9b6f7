insert into invoice_line (municipality, invoice_id, place, service_code, service_name_sv, service_name_en, department_code,
       department_name_sv, department_name_en, system_name, unit, read_on, quantity, customer_quantity, price_from, model,
       price_ore, exact_ore, customer_ore, amount_ore, parts)
select municipality, ?, place, service_code, service_name_sv, service_name_en, department_code, department_name_sv,
       department_name_en, system_name, unit, read_on, quantity, customer_quantity, price_from, model, price_ore, exact_ore,
       customer_ore, amount_ore, parts
  from invoice_line where municipality = ? and invoice_id = ?
