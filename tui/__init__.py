"""The terminal interface: it draws and listens; every decision about articles is taken in `tracker`."""
