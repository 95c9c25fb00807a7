"""Read what came in: files, folders, HTML, JSON lines."""
