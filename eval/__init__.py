"""The accuracy gate: our gold, the scorer, the floors."""
