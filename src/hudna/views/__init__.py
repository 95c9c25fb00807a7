"""Looks at readings and at the record."""
