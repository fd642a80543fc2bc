"""Who acts in an article: names, groups and descriptions, gathered into actors."""
