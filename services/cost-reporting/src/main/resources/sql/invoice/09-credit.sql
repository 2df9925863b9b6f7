insert into invoice (municipality, id, kind, number, customer_id, invoice_run_id, quarter, period_from, period_to, invoice_date,
       due_date, seller, buyer, vat_category, vat_percent, amount_ore, vat_ore, total_ore, credits_id, credits_number,
       credits_date, reason, issued_at, issued_by, issued_by_name)
select municipality, ?, 'credit-note', ?, customer_id, invoice_run_id, quarter, period_from, period_to, ?, ?, seller, buyer,
       vat_category, vat_percent, amount_ore, vat_ore, total_ore, id, number, invoice_date, ?, ?, ?, ?
  from invoice where municipality = ? and id = ?
