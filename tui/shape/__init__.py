"""Values shaped for display: pure functions, built on `present`."""
