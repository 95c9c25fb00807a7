"""The net: its pretraining on raw news, its lessons from gold readings, its export."""
