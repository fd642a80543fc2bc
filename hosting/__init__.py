"""What stands around the app where others host it: health, metrics, logs. Only asgi.py uses it."""
