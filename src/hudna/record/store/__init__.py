"""The record's database: nothing else speaks SQL."""
