"""The words of several articles for one actor or event."""
