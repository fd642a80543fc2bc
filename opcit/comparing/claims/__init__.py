"""Claims, predictions and demands of several articles on one subject."""
