"""Sample articles written for this project, what is true about them, and the score."""
