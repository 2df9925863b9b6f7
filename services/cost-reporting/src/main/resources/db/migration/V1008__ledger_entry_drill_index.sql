-- From a statement's source (month, account, cost centre, project) down to its rows, and one month's rows for a run.
create index ledger_entry_drill_ix on ledger_entry (period, account, cost_centre, project);
