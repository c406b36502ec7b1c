"""Organizations that no rule knows, guessed by a model that was taught by hand labels; it reads what the rules say."""

from vinhdanh.extract.organizations.learned.guesser import Guesser, Limits
from vinhdanh.extract.organizations.learned.model import Student, load_student

__all__ = ["Guesser", "Limits", "Student", "load_student"]
