-- A run and an intake of readings work on temporary tables that vanish with their transaction.
grant temporary on database ${service} to ${service}_federation;
