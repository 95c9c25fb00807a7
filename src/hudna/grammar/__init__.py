"""Arabic as a craft that the stages share."""
