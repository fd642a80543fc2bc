"""What people write on an article: highlights and threads of comments. Knows no store and no page."""
