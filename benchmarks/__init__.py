"""What the README quotes: accuracy, speed, load, screenshots."""
