"""The parts of which the sample is made."""
