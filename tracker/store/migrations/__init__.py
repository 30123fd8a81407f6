"""Every form the database has had, from the first on."""
