"""hudna reads Arabic news and keeps the sourced record of a ceasefire."""
