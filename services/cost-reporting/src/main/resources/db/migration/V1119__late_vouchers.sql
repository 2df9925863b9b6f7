-- A member may read which vouchers came, or were exchanged, after a month was worked out: they explain its corrections.
grant select (id, finished_at) on ledger_import to ${service}_tenant;
grant select (id, voucher_id, state, resolved_at) on voucher_conflict to ${service}_tenant;
grant select on meter_day to ${service}_tenant;
