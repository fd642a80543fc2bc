"""What each layer does, how, and how well."""

from components import frame, methods

frame.open_page("methods")
methods.show()
